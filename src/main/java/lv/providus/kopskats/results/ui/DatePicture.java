package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.ui.GroupTable.Told;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import org.jspecify.annotations.Nullable;

/** Dates: from when to when in each group, and each of them on a line of time. */
class DatePicture extends Div {

    private final transient Explored explored;
    private final transient ExplorerWording wording;

    DatePicture(Explored explored, ExplorerWording wording, Captions captions, String title) {
        this.explored = explored;
        this.wording = wording;
        addClassName("kk-number-tables");
        add(new CopyableTable(summary(title)));
        String heading = wording.text("results.spread.title", title);
        DataTable dates = dates(heading);
        new SpreadPicture(explored, wording, row -> day(row.date()), this::said)
                .of(captions.of(heading, explored), DatePicture::median, dates)
                .ifPresentOrElse(this::add, () -> {
                    if (!explored.dates().isEmpty()) {
                        add(new CopyableTable(dates));
                    }
                });
    }

    private static @Nullable BigDecimal day(@Nullable LocalDate date) {
        return date == null ? null : BigDecimal.valueOf(date.toEpochDay());
    }

    private static @Nullable BigDecimal median(GroupFigures figures) {
        return figures.dates() == null ? null : day(figures.dates().median());
    }

    private String said(BigDecimal day) {
        return wording.formats().date(LocalDate.ofEpochDay(day.longValueExact()));
    }

    private String said(@Nullable LocalDate date) {
        return date == null ? ExplorerWording.NO_VALUE : wording.formats().date(date);
    }

    private DataTable summary(String title) {
        return new GroupTable(
                title,
                "results.column.group",
                List.of(
                        new Told(
                                "results.column.n", figures -> wording.formats().whole(figures.n())),
                        told("results.explorer.earliest", GroupFigures.Dates::earliest),
                        told("results.explorer.middle", GroupFigures.Dates::median),
                        told("results.explorer.latest", GroupFigures.Dates::latest)),
                explored,
                wording);
    }

    private Told told(String title, Function<GroupFigures.Dates, LocalDate> of) {
        return new Told(title, figures -> said(figures.dates() == null ? null : of.apply(figures.dates())));
    }

    private DataTable dates(String title) {
        DataTable table = new DataTable(
                title,
                List.of(
                        Column.text(wording.text("results.column.municipality")),
                        Column.text(wording.text("results.column.date"))));
        for (MunicipalityAnswer row : explored.dates()) {
            table.row(row.name(), new Span(said(row.date())));
        }
        return table;
    }
}
