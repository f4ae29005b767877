package lv.providus.kopskats.trend.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.Folded;
import lv.providus.kopskats.shared.ui.ResultSection;
import lv.providus.kopskats.trend.Trend;
import lv.providus.kopskats.trend.TrendPoint;
import lv.providus.kopskats.trend.TrendPoint.Reach;
import org.jspecify.annotations.Nullable;

/** Who was asked in each round, who answered and who is missing, by name; of many rounds folded. */
class ReachSection extends ResultSection {

    private static final int MOST_ROUNDS_IN_SIGHT = 6;

    private final Trend trend;
    private final TrendWording wording;

    ReachSection(Trend trend, TrendWording wording) {
        super("reach", wording.text("results.explorer.coverage"));
        this.trend = trend;
        this.wording = wording;
        Component[] reach =
                Stream.concat(Stream.of(new CopyableTable(table())), missing()).toArray(Component[]::new);
        int rounds = trend.rounds().size();
        if (rounds > MOST_ROUNDS_IN_SIGHT) {
            add(new Folded(wording.text("trend.reach.folded", rounds), reach));
        } else {
            add(reach);
        }
    }

    private DataTable table() {
        String missing =
                trend.choice().acceptedOnly() ? "results.explorer.notAccepted" : "results.explorer.notSubmitted";
        DataTable table = new DataTable(
                wording.text("trend.reach"),
                Stream.concat(
                                Stream.of(Column.text(wording.text("trend.column.roundAndGroup"))),
                                Stream.of(
                                                "results.explorer.asked",
                                                "results.explorer.answered",
                                                "results.doesNotKnow",
                                                "results.notApplicable",
                                                "results.explorer.leftEmpty",
                                                missing)
                                        .map(key -> Column.number(wording.text(key))))
                        .toList());
        for (int place = 0; place < trend.rounds().size(); place++) {
            for (Trend.Line line : trend.lines()) {
                row(
                        table,
                        wording.text("trend.roundAndGroup", wording.date(place), wording.group(line.group())),
                        line.points().get(place));
            }
        }
        return table;
    }

    private Stream<Component> missing() {
        return IntStream.range(0, trend.rounds().size())
                .boxed()
                .flatMap(place -> trend.lines().stream().flatMap(line -> missing(place, line)));
    }

    private Stream<Component> missing(int place, Trend.Line line) {
        Reach reach = line.points().get(place).reach();
        return reach == null || reach.missing().isEmpty()
                ? Stream.empty()
                : Stream.of(note(wording.text(
                        trend.choice().acceptedOnly() ? "trend.missing.accepted" : "trend.missing",
                        wording.date(place),
                        wording.group(line.group()),
                        reach.missing().size(),
                        String.join(", ", reach.missing()))));
    }

    private void row(DataTable table, String name, TrendPoint point) {
        Reach reach = point.reach();
        List<String> cells = reach == null
                ? List.of(
                        wording.gap(point),
                        TrendWording.NO_VALUE,
                        TrendWording.NO_VALUE,
                        TrendWording.NO_VALUE,
                        TrendWording.NO_VALUE,
                        TrendWording.NO_VALUE)
                : List.of(
                        wording.formats().whole(reach.asked()),
                        count(reach.answered()),
                        count(reach.doesNotKnow()),
                        count(reach.notApplicable()),
                        count(reach.leftEmpty()),
                        wording.formats().whole((long) reach.asked() - reach.submitted()));
        table.row(name, cells.toArray(String[]::new));
    }

    private String count(@Nullable Integer count) {
        return count == null
                ? wording.text("trend.gap.WITHHELD")
                : wording.formats().whole(count);
    }
}
