package lv.providus.kopskats.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Set;
import lv.providus.kopskats.report.Basis;
import lv.providus.kopskats.report.RoundReport;
import lv.providus.kopskats.results.ExplorerChoice;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ui.ResultSection;

/**
 * Leads from a question of the report to the explorer, with the same region and the same submissions chosen, and to how
 * it went from round to round.
 */
class ExplorerLink {

    private final RoundReport report;
    private final Locale locale;

    ExplorerLink(RoundReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    Anchor to(ResultsQuestion question, String text) {
        ExplorerChoice choice = new ExplorerChoice(
                question.code(),
                Grouping.REGION_AND_REST,
                report.region().code(),
                Set.of(),
                report.basis() instanceof Basis.Working(boolean acceptedOnly) && acceptedOnly,
                false);
        return new Anchor(
                ResultsNavigation.explorer(report.round().id()) + "?"
                        + QueryParameters.simple(choice.address()).getQueryString(),
                text);
    }

    /** Puts the ways to the explorer and to the trend below a slide of working figures; what is published has none. */
    void below(ResultSection slide, ResultsQuestion question) {
        if (report.basis().complete() && !report.round().partial()) {
            Anchor trend = new Anchor(
                    ResultsNavigation.trend(
                            report.round().questionnaire(),
                            question.code(),
                            report.region().code()),
                    slide.getTranslation("report.trend"));
            Div links = new Div(
                    named(
                            slide,
                            to(question, slide.getTranslation("report.explore")),
                            "report.explore.named",
                            question),
                    named(slide, trend, "report.trend.named", question));
            links.addClassName("kk-report-explore");
            slide.add(links);
        }
    }

    private Anchor named(ResultSection slide, Anchor link, String key, ResultsQuestion question) {
        link.getElement()
                .setAttribute(
                        "aria-label",
                        slide.getTranslation(key, question.wording().in(locale)));
        return link;
    }
}
