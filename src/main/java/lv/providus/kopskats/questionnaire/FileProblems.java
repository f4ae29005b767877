package lv.providus.kopskats.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong in a file while it is read to its end. */
final class FileProblems {

    private static final int MOST = 200;

    private final List<FileProblem> problems = new ArrayList<>();

    void add(Node node, FileProblem.Kind kind, String... details) {
        add(node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1, kind, details);
    }

    void add(int line, int column, FileProblem.Kind kind, String... details) {
        problems.add(new FileProblem(line, column, kind, List.of(details)));
    }

    boolean none() {
        return problems.isEmpty();
    }

    /** By line; after the first {@value #MOST} only how many more there are. */
    List<FileProblem> inOrder() {
        List<FileProblem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column));
        if (sorted.size() <= MOST) {
            return sorted;
        }
        FileProblem next = sorted.get(MOST);
        List<FileProblem> first = new ArrayList<>(sorted.subList(0, MOST));
        first.add(new FileProblem(
                next.line(),
                next.column(),
                FileProblem.Kind.MORE_PROBLEMS,
                List.of(Integer.toString(sorted.size() - MOST))));
        return first;
    }
}
