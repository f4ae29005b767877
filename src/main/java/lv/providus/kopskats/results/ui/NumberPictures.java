package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.ui.GroupTable.Told;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import org.jspecify.annotations.Nullable;

/** Numbers: what they come to in each group, how they are spread, and who has most; where it means something, also beside residents. */
class NumberPictures extends Div {

    private final transient Explored explored;
    private final transient ExplorerWording wording;
    private final transient Captions captions;
    private final String title;

    NumberPictures(Explored explored, ExplorerWording wording, Captions captions) {
        this.explored = explored;
        this.wording = wording;
        this.captions = captions;
        this.title = explored.question().wording().in(wording.locale());
        addClassName("kk-number-tables");
        add(new CopyableTable(totals()));
        note("results.number.cumulative", explored.question().cumulative());
        spread(title, MunicipalityAnswer::number, figures -> numbers(figures).median(), wording::number);
        if (explored.question().perResident()) {
            add(new CopyableTable(perThousand()));
            note("results.explorer.ratios", true);
            spread(
                    wording.text("results.explorer.perThousand.title", title),
                    MunicipalityAnswer::perResident,
                    figures -> numbers(figures).medianOfRatios(),
                    wording::perThousand);
        }
        note("results.explorer.residents", explored.question().residents());
    }

    private void note(String key, boolean shown) {
        if (shown) {
            Paragraph note = new Paragraph(wording.text(key));
            note.addClassName("kk-result-note");
            add(note);
        }
    }

    private static GroupFigures.Numbers numbers(GroupFigures figures) {
        return Objects.requireNonNull(figures.numbers());
    }

    private DataTable totals() {
        return new GroupTable(
                title,
                "results.column.group",
                List.of(
                        new Told(
                                "results.column.n", figures -> wording.formats().whole(figures.n())),
                        told(
                                "results.column.total",
                                numbers -> numbers.median() == null
                                        ? ExplorerWording.NO_VALUE
                                        : wording.number(numbers.total())),
                        told("results.column.median", numbers -> wording.number(numbers.median())),
                        told("results.explorer.least", numbers -> wording.number(numbers.least())),
                        told("results.explorer.greatest", numbers -> wording.number(numbers.greatest()))),
                explored,
                wording);
    }

    private DataTable perThousand() {
        return new GroupTable(
                wording.text("results.explorer.perThousand.title", title),
                "results.explorer.perThousand",
                List.of(
                        told("results.column.n", numbers -> wording.formats().whole(numbers.withResidents())),
                        told("results.explorer.ratioOfTotals", numbers -> wording.perThousand(numbers.ofResidents())),
                        told("results.explorer.meanOfRatios", numbers -> wording.perThousand(numbers.meanOfRatios())),
                        told(
                                "results.explorer.medianOfRatios",
                                numbers -> wording.perThousand(numbers.medianOfRatios()))),
                explored,
                wording);
    }

    private static Told told(String title, Function<GroupFigures.Numbers, String> of) {
        return new Told(title, figures -> of.apply(numbers(figures)));
    }

    private void spread(
            String caption,
            Function<MunicipalityAnswer, @Nullable BigDecimal> valueOf,
            Function<GroupFigures, @Nullable BigDecimal> medianOf,
            Function<BigDecimal, String> said) {
        List<MunicipalityAnswer> ranking = explored.rows().stream()
                .filter(row -> valueOf.apply(row) != null)
                .sorted(Comparator.comparing(
                        row -> Objects.requireNonNull(valueOf.apply(row)), Comparator.reverseOrder()))
                .toList();
        if (ranking.isEmpty()) {
            return;
        }
        String heading = wording.text("results.spread.title", caption);
        new SpreadPicture(explored, wording, valueOf, said)
                .of(captions.of(heading, explored), medianOf, ranking(heading, ranking, valueOf, said))
                .ifPresentOrElse(
                        this::add,
                        () -> add(new NativeDetails(
                                wording.text("results.number.rows"),
                                new CopyableTable(ranking(heading, ranking, valueOf, said)))));
    }

    private DataTable ranking(
            String caption,
            List<MunicipalityAnswer> ranking,
            Function<MunicipalityAnswer, @Nullable BigDecimal> valueOf,
            Function<BigDecimal, String> said) {
        DataTable table = new DataTable(
                caption,
                List.of(
                        Column.text(wording.text("results.column.municipality")),
                        Column.text(wording.text("results.column.group")),
                        Column.number(wording.text("results.column.value"))));
        BigDecimal greatest = Objects.requireNonNull(valueOf.apply(ranking.getFirst()));
        for (MunicipalityAnswer row : ranking) {
            BigDecimal value = Objects.requireNonNull(valueOf.apply(row));
            GroupFigures group = explored.groupOf(row);
            BarCell cell = new BarCell(
                    said.apply(value),
                    BarCell.length(value, greatest),
                    group != null && explored.inFocus(group.group()));
            if (row.estimated()) {
                cell.add(new Span(wording.text("results.number.estimated")));
            }
            table.row(
                    row.name(),
                    new Span(group == null ? wording.text("results.own.outside") : wording.group(group.group())),
                    cell);
        }
        return table;
    }
}
