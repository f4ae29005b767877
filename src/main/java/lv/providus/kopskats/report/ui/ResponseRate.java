package lv.providus.kopskats.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.Formats;

/** As of when, and how many of those asked submitted, in all and by region; a partial round has no rate. */
class ResponseRate extends Div {

    ResponseRate(ResultsRound round) {
        addClassName("kk-response-rate");
        Formats formats = Formats.in(getLocale());
        add(new Paragraph(getTranslation(
                round.referenceDateAssumed() ? "report.referenceDate.assumed" : "report.referenceDate",
                formats.date(round.referenceDate()))));
        if (round.partial()) {
            return;
        }
        add(new Paragraph(
                round.submitted() == 0
                        ? getTranslation(round.over() ? "report.rate.none.over" : "report.rate.none", round.asked())
                        : getTranslation(
                                "report.rate",
                                round.submitted(),
                                round.asked(),
                                formats.percent(
                                        Ratio.of(round.submitted(), round.asked())
                                                .orElseThrow()
                                                .value(),
                                        1))));
        if (round.receivedOtherwise() > 0) {
            add(new Paragraph(getTranslation("report.received", round.receivedOtherwise())));
        }
        UnorderedList regions = new UnorderedList();
        round.regions()
                .forEach(region -> regions.add(new ListItem(getTranslation(
                        "report.rate.region", region.name().in(getLocale()), region.submitted(), region.asked()))));
        add(regions);
    }
}
