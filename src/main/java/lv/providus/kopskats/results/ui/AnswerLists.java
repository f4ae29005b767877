package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import lv.providus.kopskats.results.Compared;
import lv.providus.kopskats.results.Coverage;
import lv.providus.kopskats.results.DateResult;
import lv.providus.kopskats.results.NumberResult;
import lv.providus.kopskats.results.TextResult;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;

/** Tables of answers that are read one by one: numbers, texts, dates. */
final class AnswerLists {

    private AnswerLists() {}

    /** Total and median of both groups. */
    static DataTable summary(NumberResult number, String title, ResultWording wording) {
        DataTable table = new DataTable(
                title,
                List.of(
                        Column.text(wording.text("results.column.group")),
                        Column.number(wording.text("results.column.n")),
                        Column.number(wording.text("results.column.total")),
                        Column.number(wording.text("results.column.median"))));
        Compared<Coverage> coverage = number.coverage();
        row(
                table,
                wording.groups().region(),
                coverage.region(),
                number.summary().region(),
                wording);
        row(
                table,
                wording.groups().others(),
                coverage.others(),
                number.summary().others(),
                wording);
        return table;
    }

    private static void row(
            DataTable table, String group, Coverage coverage, NumberResult.Summary summary, ResultWording wording) {
        table.row(group, wording.formats().whole(coverage.answered()), wording.total(summary), wording.median(summary));
    }

    /** Every municipality's number, folded away. */
    static NativeDetails numbers(NumberResult number, ResultWording wording) {
        String title = wording.text("results.number.rows");
        DataTable table = new DataTable(
                title,
                List.of(
                        Column.text(wording.text("results.column.municipality")),
                        Column.text(wording.text("results.column.region")),
                        Column.number(wording.text("results.column.value"))));
        BigDecimal greatest = number.rows().getFirst().value();
        for (NumberResult.Row row : number.rows()) {
            String value = wording.formats().plain(row.value());
            table.row(
                    row.municipality(),
                    new Span(row.region().in(wording.locale())),
                    new BarCell(
                            row.estimated() ? value + " " + wording.text("results.number.estimated") : value,
                            BarCell.length(row.value(), greatest),
                            row.inRegion()));
        }
        return new NativeDetails(title, table);
    }

    static DataTable texts(List<TextResult.Row> rows, String title, ResultWording wording) {
        DataTable table = listed(title, "results.column.text", wording);
        rows.forEach(row -> table.row(row.municipality(), group(row.inRegion(), wording), row.text()));
        return table;
    }

    static DataTable dates(List<DateResult.Row> rows, String title, ResultWording wording) {
        DataTable table = listed(title, "results.column.date", wording);
        rows.forEach(row -> table.row(
                row.municipality(),
                group(row.inRegion(), wording),
                wording.formats().date(row.date())));
        return table;
    }

    private static DataTable listed(String title, String valueKey, ResultWording wording) {
        return new DataTable(
                title,
                List.of(
                        Column.text(wording.text("results.column.municipality")),
                        Column.text(wording.text("results.column.group")),
                        Column.text(wording.text(valueKey))));
    }

    private static String group(boolean inRegion, ResultWording wording) {
        return inRegion ? wording.groups().region() : wording.groups().others();
    }
}
