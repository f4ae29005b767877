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
import lv.providus.kopskats.shared.ui.chart.Bars;
import lv.providus.kopskats.shared.ui.chart.Figure;
import org.jspecify.annotations.Nullable;

/** How often each choice was ticked, region beside the rest, as bars of per cents with their table. */
final class ChoicesFigure {

    private static final int WHOLE = 100;

    private final ReportWording wording;
    private final List<Side> sides;

    private ChoicesFigure(ReportWording wording, List<Side> sides) {
        this.wording = wording;
        this.sides = sides;
    }

    private record Side(String name, GroupAnswers answers) {}

    /** A choice, or that none was ticked; how often on each side, null where that is withheld. */
    private record Line(String name, List<@Nullable Tally> tallies) {}

    static Optional<Figure> of(
            TopicSlide slide, ResultsQuestion question, Figure.Caption caption, ReportWording wording) {
        List<Side> sides = Stream.of(
                        new Side(wording.groups().region(), slide.sides().region()),
                        new Side(wording.groups().others(), slide.sides().others()))
                .filter(side -> !side.answers().withheld())
                .toList();
        return sides.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChoicesFigure(wording, sides).figure(question, caption));
    }

    private Figure figure(ResultsQuestion question, Figure.Caption caption) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(wording.text("results.column.answer"))));
        for (Side side : sides) {
            columns.add(Column.number(wording.text("report.column.count", side.name())));
            columns.add(Column.number(wording.text("report.column.share", side.name())));
        }
        DataTable table = new DataTable(caption.title(), columns);
        List<Bars.Item> items = new ArrayList<>();
        for (Line line : lines(question)) {
            items.add(new Bars.Item(line.name(), values(line)));
            table.row(line.name(), line.tallies().stream().flatMap(this::cells).toArray(String[]::new));
        }
        String description = String.join(
                "; ",
                items.stream()
                        .flatMap(item -> item.values().stream())
                        .map(Bars.Value::tooltip)
                        .toList());
        return new Figure(caption, new Bars(sides.stream().map(Side::name).toList(), items, WHOLE), description, table);
    }

    private List<Line> lines(ResultsQuestion question) {
        List<Line> lines = new ArrayList<>();
        question.options().forEach(option -> {
            List<@Nullable Tally> tallies = new ArrayList<>();
            sides.forEach(side -> tallies.add(
                    side.answers().asked() == 0
                            ? new Tally(0, 0)
                            : side.answers().choice(option).orElse(null)));
            lines.add(new Line(option.wording().in(wording.locale()), tallies));
        });
        if (sides.stream().anyMatch(side -> side.answers().noneTicked() != null)) {
            List<@Nullable Tally> tallies = new ArrayList<>();
            sides.forEach(side -> tallies.add(side.answers().noneTicked()));
            lines.add(new Line(wording.text("results.noneTicked"), tallies));
        }
        return lines;
    }

    private List<Bars.Value> values(Line line) {
        List<Bars.Value> values = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            String side = sides.get(i).name();
            Tally tally = line.tallies().get(i);
            values.add(
                    tally == null
                            ? new Bars.Value(
                                    0,
                                    wording.text("publication.withheld"),
                                    wording.text("publication.sentence.withheld", side, line.name()))
                            : new Bars.Value(
                                    tally.share()
                                            .map(ratio -> ratio.percent(4).doubleValue())
                                            .orElse(0.0),
                                    wording.countAndPercent(tally),
                                    wording.segment(side, line.name(), tally)));
        }
        return values;
    }

    private Stream<String> cells(@Nullable Tally tally) {
        return tally == null
                ? Stream.of(wording.text("publication.withheld"), wording.text("publication.withheld"))
                : Stream.of(wording.formats().whole(tally.count()), wording.percent(tally.share()));
    }
}
