package lv.providus.kopskats.trend.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.ResultSection;
import lv.providus.kopskats.statistics.SignTest;
import lv.providus.kopskats.statistics.TestResult;
import lv.providus.kopskats.trend.Trend;

/** How many of the same municipalities went up and down from a round to the next, and whether that may be chance. */
class ChangesSection extends ResultSection {

    private final TrendWording wording;

    ChangesSection(Trend trend, TrendWording wording) {
        super("changes", wording.text("trend.changes"));
        this.wording = wording;
        if (trend.changes().isEmpty()) {
            quietly(wording.text("trend.changes.none"));
            return;
        }
        quietly(wording.text("trend.changes." + trend.choice().measure()));
        DataTable table = new DataTable(
                wording.text("trend.changes"),
                List.of(
                        Column.text(wording.text("trend.column.groupAndRounds")),
                        Column.number(wording.text("trend.column.up")),
                        Column.number(wording.text("trend.column.down")),
                        Column.number(wording.text("trend.column.same")),
                        Column.number(wording.text("trend.column.sign")),
                        Column.number(wording.text("trend.column.adjusted"))));
        trend.changes().forEach(change -> row(table, change));
        add(new CopyableTable(table));
        notes(trend.changes());
        add(new Anchor(ResultsNavigation.METHOD + "#sign", wording.text("results.method.open")));
    }

    private void row(DataTable table, Trend.Change change) {
        String name = wording.text(
                "trend.groupAndRounds",
                wording.group(change.group()),
                wording.date(change.to() - 1),
                wording.date(change.to()));
        Trend.Moves moves = change.moves();
        if (moves == null) {
            String none = TrendWording.NO_VALUE;
            table.row(name, none, none, none, wording.text("trend.changes.notComparable"), none);
            return;
        }
        table.row(
                name,
                wording.formats().whole(moves.up()),
                wording.formats().whole(moves.down()),
                wording.formats().whole(moves.same()),
                moves.test() instanceof TestResult.Tested(double p, var ignored)
                        ? wording.formats().p(p)
                        : wording.text("trend.changes.tooFew"),
                moves.adjusted() == null
                        ? TrendWording.NO_VALUE
                        : wording.formats().p(Objects.requireNonNull(moves.adjusted())));
    }

    private void notes(List<Trend.Change> changes) {
        long tested = changes.stream()
                .filter(change -> change.moves() != null && change.moves().adjusted() != null)
                .count();
        if (changes.stream()
                .anyMatch(change -> change.moves() != null && change.moves().test() instanceof TestResult.Refused)) {
            quietly(wording.text("trend.changes.refused", SignTest.FEWEST));
        }
        if (tested > 0) {
            quietly(wording.text("trend.changes.tests", tested));
        }
    }
}
