package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ui.AnswersTable.Answer;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.chart.Bars;
import lv.providus.kopskats.shared.ui.chart.Figure;

/** How often something was chosen: bars for up to three groups; for more a table with a bar in each cell. */
final class ChoicePicture {

    private static final int MOST_GROUPS_OF_A_CHART = 3;

    private final Explored explored;
    private final List<GroupFigures> groups;
    private final ExplorerWording wording;

    ChoicePicture(Explored explored, ExplorerWording wording) {
        this.explored = explored;
        this.groups = explored.pictured();
        this.wording = wording;
    }

    Component of(Figure.Caption caption, List<Answer> answers) {
        return groups.size() <= MOST_GROUPS_OF_A_CHART && !groups.isEmpty() && !answers.isEmpty()
                ? new Figure(
                        caption,
                        bars(answers),
                        sentences(answers),
                        AnswersTable.behindPicture(caption.title(), explored, answers, wording))
                : new CopyableTable(AnswersTable.withBars(caption.title(), explored, answers, wording));
    }

    private Bars bars(List<Answer> answers) {
        return new Bars(
                groups.stream().map(figures -> wording.group(figures.group())).toList(),
                answers.stream()
                        .map(answer -> new Bars.Item(
                                answer.name(),
                                groups.stream()
                                        .map(figures -> value(figures, answer))
                                        .toList()))
                        .toList(),
                100);
    }

    private Bars.Value value(GroupFigures figures, Answer answer) {
        Part part = answer.of().apply(figures);
        Ratio share = part.share();
        return new Bars.Value(
                share == null ? 0 : share.percent(4).doubleValue(),
                wording.part(part),
                wording.sentence(wording.group(figures.group()), answer.name(), part));
    }

    private String sentences(List<Answer> answers) {
        List<String> sentences = new ArrayList<>();
        answers.forEach(answer ->
                groups.forEach(figures -> sentences.add(value(figures, answer).tooltip())));
        return String.join("; ", sentences);
    }
}
