package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import lv.providus.kopskats.fieldwork.RegionProgress;
import lv.providus.kopskats.fieldwork.ResponseCounts;
import lv.providus.kopskats.fieldwork.RoundProgress;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.Panel;

/** The response rate in all as the big number, a bar per region, and all counts as a table. */
class RegionBars extends Panel {

    private final Span rate = new Span();
    private final Paragraph counts = new Paragraph();
    private final UnorderedList regions = new UnorderedList();
    private final Div table = new Div();
    private final Formats formats = Formats.in(getLocale());

    RegionBars(RoundProgress progress) {
        addClassName("kk-region-bars");
        H2 heading = new H2(getTranslation("fieldwork.responseRate"));
        rate.addClassName("kk-big-number");
        counts.getElement().setAttribute("role", "status");
        Div summary = new Div(heading, rate, counts);
        summary.addClassName("kk-rate-summary");
        regions.addClassName("kk-region-list");
        Details details = new Details(getTranslation("fieldwork.region.table"), table);
        details.addClassName("kk-region-table");
        add(summary, regions, details);
        show(progress);
    }

    /** Shows the counts as they are now. */
    final void show(RoundProgress progress) {
        ResponseCounts total = progress.total();
        rate.setText(formats.percent(total.responseRate(), 0));
        counts.setText(getTranslation(
                "fieldwork.counts",
                total.asked(),
                total.started(),
                total.submitted(),
                total.accepted(),
                total.declined(),
                total.returned()));
        regions.removeAll();
        progress.regions().forEach(region -> regions.add(line(region)));
        table.removeAll();
        table.add(tableOf(progress));
    }

    private ListItem line(RegionProgress region) {
        Span name = new Span(region.region().name(getLocale()));
        name.addClassName("kk-region-name");
        ResponseCounts of = region.counts();
        Span words = new Span(
                getTranslation("fieldwork.region.counts", of.submitted(), of.asked(), of.started() - of.submitted()));
        words.addClassName("kk-quiet");
        return new ListItem(name, new ProgressBars(of, region.region().name(getLocale())), words);
    }

    private DataTable tableOf(RoundProgress progress) {
        DataTable counted = new DataTable(
                getTranslation("fieldwork.region.table"),
                List.of(
                        Column.text(getTranslation("fieldwork.column.region")),
                        Column.number(getTranslation("fieldwork.column.asked")),
                        Column.number(getTranslation("fieldwork.column.started")),
                        Column.number(getTranslation("fieldwork.column.submitted")),
                        Column.number(getTranslation("fieldwork.column.returned")),
                        Column.number(getTranslation("fieldwork.column.accepted")),
                        Column.number(getTranslation("fieldwork.column.declined")),
                        Column.number(getTranslation("fieldwork.column.rate"))));
        progress.regions().forEach(region -> row(counted, region.region().name(getLocale()), region.counts()));
        row(counted, getTranslation("fieldwork.total"), progress.total());
        return counted;
    }

    private void row(DataTable counted, String name, ResponseCounts of) {
        counted.row(
                name,
                formats.whole(of.asked()),
                formats.whole(of.started()),
                formats.whole(of.submitted()),
                formats.whole(of.returned()),
                formats.whole(of.accepted()),
                formats.whole(of.declined()),
                formats.percent(of.responseRate(), 0));
    }
}
