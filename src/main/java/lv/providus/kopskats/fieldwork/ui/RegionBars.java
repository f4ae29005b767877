package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import lv.providus.kopskats.fieldwork.RegionProgress;
import lv.providus.kopskats.fieldwork.ResponseCounts;
import lv.providus.kopskats.fieldwork.RoundProgress;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Panel;

/** The response rate in all as the big number, and a bar per region. */
class RegionBars extends Panel {

    RegionBars(RoundProgress progress) {
        addClassName("kk-region-bars");
        ResponseCounts total = progress.total();
        H2 heading = new H2(getTranslation("fieldwork.responseRate"));
        Span rate = new Span(Formats.in(getLocale()).percent(total.responseRate(), 0));
        rate.addClassName("kk-big-number");
        Paragraph counts = new Paragraph(getTranslation(
                "fieldwork.counts",
                total.asked(),
                total.started(),
                total.submitted(),
                total.accepted(),
                total.declined()));
        Div summary = new Div(heading, rate, counts);
        summary.addClassName("kk-rate-summary");

        UnorderedList regions = new UnorderedList();
        regions.addClassName("kk-region-list");
        progress.regions().forEach(region -> regions.add(line(region)));
        add(summary, regions);
    }

    private ListItem line(RegionProgress region) {
        Span name = new Span(region.region().name(getLocale()));
        name.addClassName("kk-region-name");
        ResponseCounts counts = region.counts();
        Span words = new Span(getTranslation(
                "fieldwork.region.counts", counts.submitted(), counts.asked(), counts.started() - counts.submitted()));
        words.addClassName("kk-quiet");
        return new ListItem(name, new ProgressBars(counts, region.region().name(getLocale())), words);
    }
}
