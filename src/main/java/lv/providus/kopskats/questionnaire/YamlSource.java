package lv.providus.kopskats.questionnaire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.FileProblem.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns the bytes of a file into YAML nodes, which know their lines. Nothing is constructed from them. */
final class YamlSource {

    private static final int LIMIT = QuestionnaireUpload.LARGEST_FILE;
    private static final int DEEPEST = 20;

    private final FileProblems problems;

    YamlSource(FileProblems problems) {
        this.problems = problems;
    }

    /** The root of the document; empty with at least one problem noted. */
    Optional<Node> read(byte[] file) {
        if (file.length > LIMIT) {
            problems.add(1, 1, Kind.TOO_LARGE, Integer.toString(LIMIT / 1024));
            return Optional.empty();
        }
        return decode(file).filter(this::plain).flatMap(this::compose);
    }

    private Optional<String> decode(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer characters = CharBuffer.allocate(file.length + 1);
        CoderResult result = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            addAtEndOf(text, Kind.NOT_UTF_8);
            return Optional.empty();
        }
        String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (withoutMark.isBlank()) {
            problems.add(1, 1, Kind.EMPTY);
            return Optional.empty();
        }
        return Optional.of(withoutMark);
    }

    /** Whether the text is YAML without anchors' aliases and without endless nesting. */
    private boolean plain(String text) {
        try {
            int depth = 0;
            for (Event event : yaml().parse(new StringReader(text))) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                Kind kind = event instanceof AliasEvent ? Kind.ALIAS : depth > DEEPEST ? Kind.TOO_DEEP : null;
                if (kind != null) {
                    addAt(event.getStartMark(), kind);
                    return false;
                }
            }
            return true;
        } catch (MarkedYAMLException e) {
            addSyntaxProblem(e);
        } catch (ReaderException e) {
            addAtEndOf(
                    text.substring(
                            0,
                            text.offsetByCodePoints(
                                    0, Math.min(e.getPosition(), text.codePointCount(0, text.length())))),
                    Kind.CONTROL_CHARACTER);
        }
        return false;
    }

    private Optional<Node> compose(String text) {
        try {
            Node root = yaml().compose(new StringReader(text));
            if (root == null) {
                problems.add(1, 1, Kind.EMPTY);
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            addSyntaxProblem(e);
        } catch (YAMLException e) {
            problems.add(1, 1, Kind.SYNTAX);
        }
        return Optional.empty();
    }

    private void addSyntaxProblem(MarkedYAMLException e) {
        String problem = e.getProblem();
        addAt(e.getProblemMark(), problem != null && problem.contains("'\\t") ? Kind.TAB : Kind.SYNTAX);
    }

    private void addAt(Mark mark, Kind kind) {
        problems.add(mark.getLine() + 1, mark.getColumn() + 1, kind);
    }

    private void addAtEndOf(String text, Kind kind) {
        int lastBreak = text.lastIndexOf('\n');
        int line = (int) text.chars().filter(character -> character == '\n').count() + 1;
        problems.add(line, text.length() - lastBreak, kind);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LIMIT);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST + 1);
        return new Yaml(new SafeConstructor(options));
    }
}
