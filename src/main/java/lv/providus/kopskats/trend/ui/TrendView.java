package lv.providus.kopskats.trend.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Confidential;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Tone;
import lv.providus.kopskats.trend.Trend;
import lv.providus.kopskats.trend.TrendChoice;
import lv.providus.kopskats.trend.TrendRound;
import lv.providus.kopskats.trend.TrendService;
import lv.providus.kopskats.trend.TrendSubject;
import org.jspecify.annotations.Nullable;

/** A question from round to round; the address holds the whole choice, so that it can be passed on. */
@Route("trends/:questionnaire/:code")
@RolesAllowed(Role.Names.RESEARCHER)
class TrendView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient TrendService trends;
    private final transient Texts texts;
    private final Div status = new Div();
    private final Div report = new Div();
    private transient @Nullable TrendSubject subject;
    private @Nullable TrendControls controls;

    TrendView(TrendService trends, Texts texts) {
        this.trends = trends;
        this.texts = texts;
        status.addClassName("kk-messages");
        report.addClassName("kk-results-report");
    }

    @Override
    public String getPageTitle() {
        return subject == null || subject.rounds().isEmpty()
                ? getTranslation("trend.title")
                : getTranslation(
                        "trend.pageTitle", subject.question().asked().wording().in(getLocale()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String questionnaire = event.getRouteParameters().get("questionnaire").orElse("");
        String code = event.getRouteParameters().get("code").orElse("");
        TrendSubject before = subject;
        boolean same = before != null
                && before.questionnaire().equals(questionnaire)
                && before.code().equals(code);
        Optional<TrendSubject> found = same ? trends.subject(questionnaire, code) : trends.open(questionnaire, code);
        subject = found.orElse(null);
        if (subject == null || subject.rounds().isEmpty()) {
            removeAll();
            controls = null;
            add(EmptyState.ofPage(
                    getTranslation("trend.missing.title"),
                    getTranslation(subject == null ? "trend.missing.text" : "trend.missing.rounds"),
                    new Anchor(RoundNavigation.rounds(), getTranslation("results.missing.action"))));
            return;
        }
        show(subject, event.getLocation().getQueryParameters(), same ? controls : null);
    }

    private void show(TrendSubject shown, QueryParameters address, @Nullable TrendControls kept) {
        Optional<TrendChoice> choice = TrendChoice.of(shown, address.getParameters());
        if (kept == null || choice.isEmpty()) {
            head(shown);
        }
        if (choice.isEmpty()) {
            add(new EmptyState(getTranslation("trend.noTrend.title"), getTranslation("trend.noTrend.text")));
            return;
        }
        if (kept == null) {
            controls = new TrendControls(
                    shown,
                    choice.get(),
                    (question, chosen) -> getUI().ifPresent(ui -> ui.navigate(
                            ResultsNavigation.trend(shown.questionnaire(), question), QueryParameters.simple(chosen))));
            Div body = new Div(controls, report);
            body.addClassName("kk-results");
            add(body);
        } else {
            kept.show(choice.get());
        }
        show(trends.trend(shown, choice.get()));
    }

    private void head(TrendSubject shown) {
        removeAll();
        controls = null;
        TrendRound latest = shown.rounds().getLast();
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("results.rounds"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(
                                        latest.title().in(getLocale()), RoundNavigation.progress(latest.id())),
                                new Breadcrumb.Step(
                                        getTranslation("results.title"), ResultsNavigation.results(latest.id())))),
                new PageHeader(getTranslation("trend.title"), getTranslation("trend.purpose")),
                status);
    }

    private void show(Trend trend) {
        TrendWording wording = new TrendWording(texts, getLocale(), trend);
        status.removeAll();
        status.add(
                trend.choice().published()
                        ? new Message(Tone.NEUTRAL, getTranslation("trend.published"))
                        : new Confidential());
        if (trend.rounds().stream().anyMatch(TrendRound::demonstration)) {
            status.add(new Message(Tone.WARNING, getTranslation("trend.demonstration")));
        }
        report.removeAll();
        report.add(new FigureSection(trend, wording));
        if (trend.choice().sameOnly()) {
            report.add(new ChangesSection(trend, wording));
        }
        TrendRound latest = trend.subject().rounds().getLast();
        report.add(
                new ReachSection(trend, wording),
                new Anchor(
                        ResultsNavigation.explorer(latest.id(), trend.subject().code()),
                        getTranslation("trend.explore", latest.title().in(getLocale()))),
                new Anchor(ResultsNavigation.METHOD + "#trend", getTranslation("results.method.open")));
    }
}
