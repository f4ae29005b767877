package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.MunicipalityAnswer;
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
        DataTable table = new DataTable(
                title,
                List.of(
                        Column.text(wording.text("results.column.group")),
                        Column.number(wording.text("results.column.n")),
                        Column.number(wording.text("results.explorer.earliest")),
                        Column.number(wording.text("results.explorer.middle")),
                        Column.number(wording.text("results.explorer.latest"))));
        explored.groupsAndAll().forEach(figures -> {
            GroupFigures.Dates dates = figures.dates();
            table.row(
                    wording.group(figures.group()),
                    wording.formats().whole(figures.n()),
                    said(dates == null ? null : dates.earliest()),
                    said(dates == null ? null : dates.median()),
                    said(dates == null ? null : dates.latest()));
        });
        return table;
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
