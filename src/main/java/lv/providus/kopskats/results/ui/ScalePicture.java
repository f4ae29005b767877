package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.providus.kopskats.results.Answers;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.chart.DivergingBars;
import lv.providus.kopskats.shared.ui.chart.Figure;

/** Answers on a scale as diverging bars: one bar for each group, or for each statement of a battery. */
final class ScalePicture {

    private static final int FEWEST_POINTS_OF_A_SCALE = 2;

    private final List<Answers.Option> options;
    private final List<Answers.Option> points;
    private final ExplorerWording wording;

    /** A picture of answers to questions that all have the same choices. */
    ScalePicture(Answers answers, ExplorerWording wording) {
        this.options = answers.options();
        this.points = answers.points();
        this.wording = wording;
    }

    /** A bar with its name. */
    record Bar(String label, GroupFigures figures) {}

    /** The picture with its table; only the table where the scale has fewer than two points. */
    Component of(Figure.Caption caption, String firstColumn, List<Bar> bars) {
        List<Answers.Option> columns = Stream.concat(
                        points.stream(), options.stream().filter(option -> option.score() == null))
                .toList();
        List<Column> head = new ArrayList<>();
        head.add(Column.text(firstColumn));
        head.add(Column.number(wording.text("results.column.n")));
        columns.forEach(option -> head.add(Column.number(option.wording().in(wording.locale()))));
        head.add(Column.number(wording.text("results.doesNotKnow")));
        DataTable table = new DataTable(caption.title(), head);
        for (Bar bar : bars) {
            List<String> cells = new ArrayList<>();
            cells.add(wording.formats().whole(bar.figures().n()));
            columns.forEach(option -> cells.add(wording.part(part(bar.figures(), option))));
            cells.add(wording.part(bar.figures().doesNotKnow()));
            table.row(bar.label(), cells.toArray(String[]::new));
        }
        if (points.size() < FEWEST_POINTS_OF_A_SCALE) {
            return table;
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

    private Part part(GroupFigures figures, Answers.Option option) {
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
