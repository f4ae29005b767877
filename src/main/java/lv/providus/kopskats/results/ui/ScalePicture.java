package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Stream;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ui.AnswersTable.Answer;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.chart.DivergingBars;
import lv.providus.kopskats.shared.ui.chart.Figure;

/** Answers on a scale as diverging bars: one bar for each group, or for each statement of a battery. */
final class ScalePicture {

    private static final int FEWEST_POINTS_OF_A_SCALE = 2;

    private final List<ResultsQuestion.Option> options;
    private final List<ResultsQuestion.Option> points;
    private final List<Answer> answers;
    private final ExplorerWording wording;

    /** A picture of answers to questions that all have the same choices. */
    ScalePicture(ResultsQuestion asked, ExplorerWording wording) {
        this.options = asked.options();
        this.points = asked.points();
        this.wording = wording;
        this.answers = Stream.concat(
                        asked.optionsFromTheLowest().stream()
                                .map(option -> new Answer(
                                        option.wording().in(wording.locale()), figures -> part(figures, option))),
                        Stream.of(new Answer(wording.text("results.doesNotKnow"), GroupFigures::doesNotKnow)))
                .toList();
    }

    /** A bar with its name. */
    record Bar(String label, GroupFigures figures) {}

    /** A bar for each group; its table has a row for each answer. */
    Component ofGroups(Figure.Caption caption, Explored explored) {
        return of(
                caption,
                explored.pictured().stream()
                        .map(figures -> new Bar(wording.group(figures.group()), figures))
                        .toList(),
                AnswersTable.behindPicture(caption.title(), explored, answers, wording));
    }

    /** A bar for each statement of a battery; its table has a row for each answer to each statement. */
    Component ofStatements(Figure.Caption caption, List<Bar> bars) {
        DataTable table = new DataTable(
                caption.title(),
                List.of(
                        Column.text(wording.text("results.battery.statement")),
                        Column.text(wording.text("results.column.answer")),
                        Column.number(wording.text(wording.byWeight("results.column.count"))),
                        Column.number(wording.text(wording.byWeight("results.column.share"))),
                        Column.number(wording.text("results.column.n"))));
        bars.forEach(bar -> table.rows(
                bar.label(),
                answers.stream().map(answer -> row(answer, bar.figures())).toList()));
        return of(caption, bars, table);
    }

    private DataTable.Row row(Answer answer, GroupFigures figures) {
        Part part = answer.of().apply(figures);
        return new DataTable.Row(
                answer.name(),
                List.of(
                        wording.count(part),
                        wording.percent(part.share()),
                        wording.formats().whole(part.of())));
    }

    /** The picture with its table; only the table where the scale has fewer than two points. */
    private Component of(Figure.Caption caption, List<Bar> bars, DataTable table) {
        if (points.size() < FEWEST_POINTS_OF_A_SCALE) {
            return new CopyableTable(table);
        }
        List<DivergingBars.Bar> drawn = bars.stream().map(this::drawn).toList();
        String sentences = String.join(
                "; ",
                drawn.stream()
                        .flatMap(bar -> Stream.concat(bar.segments().stream(), Stream.of(bar.outside())))
                        .map(DivergingBars.Segment::tooltip)
                        .toList());
        DivergingBars spec = new DivergingBars(
                points.stream()
                        .map(option -> option.wording().in(wording.locale()))
                        .toList(),
                wording.text("results.doesNotKnow"),
                drawn);
        return new Figure(caption, spec, sentences, table);
    }

    private Part part(GroupFigures figures, ResultsQuestion.Option option) {
        return figures.options().get(options.indexOf(option));
    }

    private DivergingBars.Bar drawn(Bar bar) {
        return new DivergingBars.Bar(
                bar.label(),
                points.stream()
                        .map(option -> segment(
                                bar.label(), option.wording().in(wording.locale()), part(bar.figures(), option)))
                        .toList(),
                segment(
                        bar.label(),
                        wording.text("results.doesNotKnow"),
                        bar.figures().doesNotKnow()));
    }

    private DivergingBars.Segment segment(String label, String answer, Part part) {
        Ratio share = part.share();
        return new DivergingBars.Segment(
                share == null ? 0 : share.percent(4).doubleValue(),
                wording.weighted() ? wording.percent(share) : wording.part(part),
                wording.weighted() ? "" : wording.formats().whole(part.count()),
                wording.sentence(label, answer, part));
    }
}
