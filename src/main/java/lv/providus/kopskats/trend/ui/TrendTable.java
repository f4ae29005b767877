package lv.providus.kopskats.trend.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.providus.kopskats.results.ResultsWording;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.trend.Trend;
import lv.providus.kopskats.trend.TrendMeasure;
import lv.providus.kopskats.trend.TrendPoint;
import lv.providus.kopskats.trend.TrendPoint.Value;

/**
 * The figures of a trend, a number in each cell: of groups a row for each round and group, of single municipalities a row
 * for each round with a column for each of them.
 */
final class TrendTable extends DataTable {

    private final transient Trend trend;
    private final transient TrendWording wording;

    private TrendTable(Trend trend, TrendWording wording, List<Column> head) {
        super(wording.text("trend.table", wording.measure()), head);
        this.trend = trend;
        this.wording = wording;
    }

    static TrendTable of(Trend trend, TrendWording wording) {
        return wording.isSingle() ? ofMunicipalities(trend, wording) : ofGroups(trend, wording);
    }

    private static TrendTable ofGroups(Trend trend, TrendWording wording) {
        List<Column> head = new ArrayList<>(List.of(
                Column.text(wording.text("trend.column.round")), Column.text(wording.text("trend.column.group"))));
        titles(trend).forEach(key -> head.add(Column.number(wording.text(key))));
        TrendTable table = new TrendTable(trend, wording, head);
        for (int i = 0; i < trend.rounds().size(); i++) {
            int place = i;
            table.rows(
                    wording.round(trend.rounds().get(place)),
                    trend.lines().stream()
                            .map(line -> new Row(
                                    wording.group(line.group()),
                                    table.cells(line.points().get(place))))
                            .toList());
        }
        return table;
    }

    /** Only shares of municipalities that made a choice have a count beside them. */
    private static boolean isCounted(Trend trend) {
        TrendMeasure measure = trend.choice().measure();
        return measure == TrendMeasure.UPPER || measure == TrendMeasure.CHOSEN;
    }

    private static List<String> titles(Trend trend) {
        boolean weighted = trend.choice().weighted();
        if (isCounted(trend)) {
            return List.of(
                    weighted ? "results.column.share.weighted" : "results.column.share",
                    weighted ? "results.column.count.weighted" : "results.column.count",
                    "results.column.n");
        }
        return List.of("results.column.value", "results.column.n");
    }

    /** A gap by its reason stands where the figure would. */
    private List<String> cells(TrendPoint point) {
        Value value = point.value();
        if (value == null) {
            return Stream.concat(
                            Stream.of(wording.gap(point)),
                            Stream.generate(() -> ResultsWording.NO_VALUE)
                                    .limit(titles(trend).size() - 1L))
                    .toList();
        }
        String n = wording.formats().whole(value.n());
        return isCounted(trend)
                ? List.of(wording.amount(value), wording.formats().whole(value.count()), n)
                : List.of(wording.amount(value), n);
    }

    private static TrendTable ofMunicipalities(Trend trend, TrendWording wording) {
        TrendTable table = new TrendTable(
                trend,
                wording,
                Stream.concat(
                                Stream.of(Column.text(wording.text("trend.column.round"))),
                                trend.lines().stream().map(line -> Column.number(wording.group(line.group()))))
                        .toList());
        IntStream.range(0, trend.rounds().size())
                .forEach(place -> table.row(
                        wording.round(trend.rounds().get(place)),
                        trend.lines().stream()
                                .map(line -> table.cell(line.points().get(place)))
                                .toArray(Component[]::new)));
        return table;
    }

    /** A sum of predecessors names them after the number, apart from it. */
    private Component cell(TrendPoint point) {
        Value value = point.value();
        String whole = wording.cell(point);
        if (value == null) {
            return new Span(whole);
        }
        String figure = wording.figure(value);
        return new Span(new Span(figure), new Span(whole.substring(figure.length())));
    }
}
