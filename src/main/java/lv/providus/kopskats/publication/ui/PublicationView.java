package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.publication.PublicPageService;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.PublicationService;
import lv.providus.kopskats.publication.Release;
import lv.providus.kopskats.publication.ReleaseChanges;
import lv.providus.kopskats.publication.ReleaseOutcome;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.RoundAddress;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What of a question would be published now, or was in one of the releases; and the step that makes the next one. */
@Route("rounds/:round/results/publication")
@RolesAllowed(Role.Names.RESEARCHER)
class PublicationView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String RELEASE = "release";

    /**
     * The releases, and the figures of one of them.
     *
     * @param chosen null for the next one
     */
    private record Shown(
            List<Release> releases,
            @Nullable Release chosen,
            @Nullable ResidentsSource residents,
            Publication figures) {}

    private final transient ResultsService results;
    private final transient PublicationService publications;
    private final transient PublicPageService pages;
    private final transient Texts texts;
    private String title = "";
    private boolean released;

    PublicationView(ResultsService results, PublicationService publications, PublicPageService pages, Texts texts) {
        this.results = results;
        this.publications = publications;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("publication.title") : getTranslation("publication.pageTitle", title);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional<ResultsRound> round =
                RoundAddress.of(event.getRouteParameters()).flatMap(results::round);
        removeAll();
        if (round.isEmpty()) {
            add(new EmptyState(
                    getTranslation("publication.missing.title"),
                    getTranslation("publication.missing.text"),
                    new Anchor(RoundNavigation.rounds(), getTranslation("publication.missing.action"))));
            return;
        }
        QueryParameters address = event.getLocation().getQueryParameters();
        show(
                round.get(),
                address.getSingleParameter(QuestionChoice.PARAMETER).orElse(""),
                address.getSingleParameter(RELEASE).orElse(""));
    }

    private void show(ResultsRound round, String code, String number) {
        title = round.title().in(getLocale());
        head(round);
        if (round.partial() || round.questions().isEmpty()) {
            add(new EmptyState(
                    getTranslation("publication.partial.title"), getTranslation("publication.partial.text")));
            return;
        }
        ResultsQuestion question = QuestionChoice.find(round.questions(), code)
                .orElse(round.questions().getFirst());
        Shown shown = shown(round, question, number);
        List<Release> releases = shown.releases();
        Release chosen = shown.chosen();
        Integer release = chosen == null ? null : chosen.number();
        add(
                new ReleasesPanel(releases, release, other -> address(round.id(), question, other)),
                new Message(
                        Tone.NEUTRAL,
                        chosen == null
                                ? getTranslation("publication.shown.preview")
                                : getTranslation("publication.shown.release", chosen.number())),
                new QuestionChoice(
                        round.questions(),
                        question,
                        other -> getUI().ifPresent(ui ->
                                ui.navigate(ResultsNavigation.publication(round.id()), parameters(other, release)))),
                new QuestionsOverview(
                        round.questions(),
                        other -> address(round.id(), other, release),
                        () -> contents(round, release)),
                panel(round, question, shown).alone(),
                new Paragraph(getTranslation("publication.neverPublished")),
                new PublicPagePanel(round, pages));
    }

    /** What the address asks for; a release that there is not is as if none were asked for. */
    private Shown shown(ResultsRound round, ResultsQuestion question, String number) {
        List<Release> releases =
                number.isEmpty() ? List.of() : publications.releases(round.id(), List.of(question.id()));
        return releases.stream()
                .filter(release -> Integer.toString(release.number()).equals(number))
                .findFirst()
                .map(release -> new Shown(releases, release, release.residents(), release.publication()))
                .orElseGet(() -> publications
                        .preview(round, List.of(question))
                        .map(next -> new Shown(next.before(), null, next.residents(), next.publication()))
                        .orElseThrow());
    }

    private void head(ResultsRound round) {
        Button releasing = new Button(getTranslation("publication.release"), click -> ask(round.id()));
        releasing.addThemeVariants(ButtonVariant.PRIMARY);
        String heading = getTranslation("publication.pageTitle", title);
        String purpose = getTranslation("publication.purpose");
        PageHeader header =
                round.partial() ? new PageHeader(heading, purpose) : new PageHeader(heading, purpose, releasing);
        if (released) {
            released = false;
            header.focusHeading();
        }
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("publication.rounds"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(title, RoundNavigation.progress(round.id())),
                                new Breadcrumb.Step(
                                        getTranslation("publication.results"), ResultsNavigation.results(round.id())))),
                header);
        if (round.demonstration()) {
            add(new Message(Tone.WARNING, getTranslation("shared.demonstration")));
        }
    }

    private PublishedQuestionPanel panel(ResultsRound round, ResultsQuestion question, Shown shown) {
        List<Release> releases = shown.releases();
        Release chosen = shown.chosen();
        PublishedQuestionPanel panel = new PublishedQuestionPanel(
                question,
                shown.figures().question(question.id()).orElse(null),
                chosen == null ? releases.size() + 1 : chosen.number(),
                shown.residents(),
                PublishedWording.of(round, texts, getLocale()));
        int place = chosen == null ? 0 : releases.indexOf(chosen);
        return chosen == null || place == 0 ? panel : panel.withChanges(releases.get(place - 1), chosen);
    }

    /** All questions of a release, or of the next one where none is given, beside the release before it. */
    private QuestionsOverview.Contents contents(ResultsRound round, @Nullable Integer release) {
        if (release == null) {
            return publications
                    .preview(round, round.questions())
                    .map(next -> contents(next.before(), next.publication()))
                    .orElseGet(() -> contents(List.of(), new Publication(List.of())));
        }
        List<Release> releases = publications.releases(round.id());
        return contents(
                releases.subList(0, release - 1), releases.get(release - 1).publication());
    }

    private static QuestionsOverview.Contents contents(List<Release> before, Publication shown) {
        return new QuestionsOverview.Contents(
                shown,
                before.isEmpty()
                        ? Map.of()
                        : ReleaseChanges.between(before.getLast().publication(), shown));
    }

    private static QueryParameters parameters(String question, @Nullable Integer release) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(QuestionChoice.PARAMETER, question);
        if (release != null) {
            parameters.put(RELEASE, Integer.toString(release));
        }
        return QueryParameters.simple(parameters);
    }

    private static String address(RoundId round, ResultsQuestion question, @Nullable Integer release) {
        return ResultsNavigation.publication(round)
                + "?"
                + parameters(question.code(), release).getQueryString();
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
                released = true;
                getUI().ifPresent(ui -> ui.navigate(
                        ResultsNavigation.publication(round), QueryParameters.of(RELEASE, Integer.toString(number))));
            }
            case ReleaseOutcome.Refused(ReleaseOutcome.Reason reason) -> {
                released = true;
                getUI().ifPresent(ui -> ui.navigate(ResultsNavigation.publication(round)));
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
}
