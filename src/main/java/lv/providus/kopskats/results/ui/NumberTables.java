package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;

/** Numbers of each group, and of each municipality from the greatest on. */
class NumberTables extends Div {

    private final Explored explored;
    private final ExplorerWording wording;

    NumberTables(Explored explored, ExplorerWording wording) {
        this.explored = explored;
        this.wording = wording;
        addClassName("kk-number-tables");
        add(summary());
        note("results.explorer.ratios");
        if (explored.question().cumulative()) {
            note("results.number.cumulative");
        }
        if (!explored.ranking().isEmpty()) {
            add(new NativeDetails(wording.text("results.number.rows"), ranking()));
        }
    }

    private void note(String key) {
        Paragraph note = new Paragraph(wording.text(key));
        note.addClassName("kk-result-note");
        add(note);
    }

    private DataTable summary() {
        DataTable table = new DataTable(
                explored.question().wording().in(wording.locale()),
                List.of(
                        Column.text(wording.text("results.column.group")),
                        Column.number(wording.text("results.column.n")),
                        Column.number(wording.text("results.column.total")),
                        Column.number(wording.text("results.column.median")),
                        Column.number(wording.text("results.explorer.least")),
                        Column.number(wording.text("results.explorer.greatest")),
                        Column.number(wording.text("results.explorer.ratioOfTotals")),
                        Column.number(wording.text("results.explorer.meanOfRatios")),
                        Column.number(wording.text("results.explorer.medianOfRatios"))));
        explored.groups().forEach(figures -> row(table, figures));
        if (explored.groups().size() > 1) {
            row(table, explored.all());
        }
        return table;
    }

    private void row(DataTable table, GroupFigures figures) {
        GroupFigures.Numbers numbers = Objects.requireNonNull(figures.numbers());
        table.row(
                wording.group(figures.group()),
                wording.formats().whole(figures.n()),
                numbers.median() == null ? ExplorerWording.NO_VALUE : wording.number(numbers.total()),
                wording.number(numbers.median()),
                wording.number(numbers.least()),
                wording.number(numbers.greatest()),
                wording.perThousand(numbers.ofResidents()),
                wording.perThousand(numbers.meanOfRatios()),
                wording.perThousand(numbers.medianOfRatios()));
    }

    private DataTable ranking() {
        List<MunicipalityAnswer> ranking = explored.ranking();
        boolean count = explored.question().type() == ResultsQuestion.Type.COUNT;
        DataTable table = new DataTable(
                wording.text("results.number.rows"),
                List.of(
                        Column.text(wording.text("results.column.municipality")),
                        Column.number(wording.text("results.column.value")),
                        Column.number(wording.text("results.explorer.perThousand"))));
        BigDecimal greatest = ranking.getFirst().number();
        for (MunicipalityAnswer row : ranking) {
            String value = wording.number(row.number());
            table.row(
                    row.name(),
                    new BarCell(
                            row.estimated() ? value + " " + wording.text("results.number.estimated") : value,
                            BarCell.length(row.number(), greatest),
                            row.region().equals(explored.choice().region())),
                    new Span(count ? perThousand(row) : ExplorerWording.NO_VALUE));
        }
        return table;
    }

    private String perThousand(MunicipalityAnswer row) {
        Integer residents = row.residents();
        return residents == null || row.number() == null
                ? ExplorerWording.NO_VALUE
                : wording.perThousand(
                        Ratio.of(row.number(), BigDecimal.valueOf(residents)).orElse(null));
    }
}
