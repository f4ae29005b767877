package lv.providus.kopskats.report.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.providus.kopskats.report.GroupAnswers;
import lv.providus.kopskats.report.Tally;
import lv.providus.kopskats.report.TopicSlide;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.chart.DivergingBars;
import lv.providus.kopskats.shared.ui.chart.Figure;

/** Answers on a scale, region above the rest, as diverging bars with their table; a side that is withheld is left out. */
final class ScaleFigure {

    private static final Tally NOBODY = new Tally(0, 0);

    private final ResultsQuestion question;
    private final ReportWording wording;
    private final List<Shown> shown;

    private ScaleFigure(ResultsQuestion question, ReportWording wording, List<Shown> shown) {
        this.question = question;
        this.wording = wording;
        this.shown = shown;
    }

    /** A side that is shown. */
    private record Shown(String name, GroupAnswers answers) {}

    static Optional<Figure> of(
            TopicSlide slide, ResultsQuestion question, Figure.Caption caption, ReportWording wording) {
        List<Shown> shown = new ArrayList<>();
        if (slide.upper().region().isPresent()) {
            shown.add(new Shown(wording.groups().region(), slide.sides().region()));
        }
        if (slide.upper().others().isPresent()) {
            shown.add(new Shown(wording.groups().others(), slide.sides().others()));
        }
        ScaleFigure figure = new ScaleFigure(question, wording, shown);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(caption, figure.spec(), figure.description(), figure.table(caption.title())));
    }

    private DivergingBars spec() {
        return new DivergingBars(
                question.points().stream().map(this::name).toList(),
                wording.text("results.doesNotKnow"),
                shown.stream().map(this::bar).toList());
    }

    private String name(ResultsQuestion.Option option) {
        return option.wording().in(wording.locale());
    }

    private DivergingBars.Bar bar(Shown side) {
        return new DivergingBars.Bar(
                side.name(),
                question.points().stream()
                        .map(point -> segment(side, name(point), tally(side, point)))
                        .toList(),
                segment(side, wording.text("results.doesNotKnow"), doesNotKnow(side)));
    }

    private static Tally tally(Shown side, ResultsQuestion.Option option) {
        return side.answers().choice(option).orElse(NOBODY);
    }

    private static Tally doesNotKnow(Shown side) {
        return side.answers().doesNotKnow().orElse(NOBODY);
    }

    private DivergingBars.Segment segment(Shown side, String answer, Tally tally) {
        return new DivergingBars.Segment(
                tally.share().map(ratio -> ratio.percent(4).doubleValue()).orElse(0.0),
                wording.countAndPercent(tally),
                wording.formats().whole(tally.count()),
                wording.segment(side.name(), answer, tally));
    }

    private String description() {
        return String.join(
                "; ",
                spec().bars().stream()
                        .flatMap(bar -> Stream.concat(bar.segments().stream(), Stream.of(bar.outside())))
                        .map(DivergingBars.Segment::tooltip)
                        .toList());
    }

    private DataTable table(String title) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(wording.text("results.column.answer"))));
        for (Shown side : shown) {
            columns.add(Column.number(wording.text("report.column.count", side.name())));
            columns.add(Column.number(wording.text("report.column.share", side.name())));
        }
        DataTable table = new DataTable(title, columns);
        question.optionsFromTheLowest()
                .forEach(option -> table.row(
                        name(option),
                        shown.stream()
                                .flatMap(side -> cells(tally(side, option)))
                                .toArray(String[]::new)));
        table.row(
                wording.text("results.doesNotKnow"),
                shown.stream().flatMap(side -> cells(doesNotKnow(side))).toArray(String[]::new));
        return table;
    }

    private Stream<String> cells(Tally tally) {
        return Stream.of(wording.formats().whole(tally.count()), wording.percent(tally.share()));
    }
}
