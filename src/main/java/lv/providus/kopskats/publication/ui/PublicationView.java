package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.PublicationService;
import lv.providus.kopskats.publication.Release;
import lv.providus.kopskats.publication.ReleaseOutcome;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Tone;

/** What of a round would be published now, or was in one of its releases; and the step that makes the next one. */
@Route("rounds/:round/results/publication")
@RolesAllowed(Role.Names.RESEARCHER)
class PublicationView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String RELEASE = "release";

    private final transient ResultsService results;
    private final transient PublicationService publications;
    private String title = "";

    PublicationView(ResultsService results, PublicationService publications) {
        this.results = results;
        this.publications = publications;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("publication.title") : getTranslation("publication.pageTitle", title);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional<ResultsRound> round =
                event.getRouteParameters().get("round").flatMap(RoundId::parse).flatMap(results::round);
        removeAll();
        if (round.isEmpty()) {
            add(new EmptyState(
                    getTranslation("publication.missing.title"),
                    getTranslation("publication.missing.text"),
                    new Anchor(RoundNavigation.rounds(), getTranslation("publication.missing.action"))));
            return;
        }
        show(
                round.get(),
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(RELEASE)
                        .orElse(""));
    }

    private void show(ResultsRound round, String wanted) {
        title = round.title().in(getLocale());
        Button releasing = new Button(getTranslation("publication.release"), click -> ask(round.id()));
        releasing.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("publication.rounds"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(title, RoundNavigation.progress(round.id())),
                                new Breadcrumb.Step(
                                        getTranslation("publication.results"), ResultsNavigation.results(round.id())))),
                round.partial()
                        ? new PageHeader(
                                getTranslation("publication.pageTitle", title), getTranslation("publication.purpose"))
                        : new PageHeader(
                                getTranslation("publication.pageTitle", title),
                                getTranslation("publication.purpose"),
                                releasing));
        if (round.demonstration()) {
            add(new Message(Tone.WARNING, getTranslation("publication.demonstration")));
        }
        List<Release> releases = publications.releases(round.id());
        Optional<Release> chosen = releases.stream()
                .filter(release -> Integer.toString(release.number()).equals(wanted))
                .findFirst();
        Optional<Publication> publication = chosen.map(Release::publication).or(() -> publications.preview(round.id()));
        if (publication.isEmpty()) {
            add(new EmptyState(
                    getTranslation("publication.partial.title"), getTranslation("publication.partial.text")));
            return;
        }
        add(new ReleasesPanel(round, releases, chosen.orElse(null)));
        add(new Message(
                Tone.NEUTRAL,
                chosen.map(release -> getTranslation("publication.shown.release", release.number()))
                        .orElseGet(() -> getTranslation("publication.shown.preview"))));
        Div report = new Div();
        report.addClassName("kk-results-report");
        round.questions()
                .forEach(question -> report.add(new PublishedQuestionPanel(
                        round,
                        question,
                        publication.get().question(question.id()).orElse(null),
                        chosen.map(Release::number).orElse(releases.size() + 1))));
        add(report);
    }

    private void ask(RoundId round) {
        new AskDialog(
                        new AskDialog.Words(
                                getTranslation("publication.release.title"),
                                getTranslation("publication.release"),
                                getTranslation("shared.cancel")),
                        getTranslation("publication.release.text"),
                        () -> release(round))
                .open();
    }

    private void release(RoundId round) {
        switch (publications.release(round)) {
            case ReleaseOutcome.Made(int number) -> {
                Notices.success(getTranslation("publication.release.made", number));
                getUI().ifPresent(ui -> ui.navigate(
                        ResultsNavigation.publication(round), QueryParameters.of(RELEASE, Integer.toString(number))));
            }
            case ReleaseOutcome.Refused(ReleaseOutcome.Reason reason) ->
                Notices.error(
                        switch (reason) {
                            case NOT_FOUND -> getTranslation("publication.missing.text");
                            case NOT_CLOSED -> getTranslation("publication.refused.open");
                            case PARTIAL_ROUND -> getTranslation("publication.partial.text");
                            case NOTHING_NEW -> getTranslation("publication.refused.nothing_new");
                        });
        }
    }
}
