package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.results.SlideReport;
import lv.providus.kopskats.results.ui.ResultsChoices.Choice;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.ResultSection;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The results of a round: a section for each slide, then one for every other question; the address holds the choices. */
@Route("rounds/:round/results")
@RolesAllowed(Role.Names.RESEARCHER)
class ResultsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String SCROLL_TO_THE_SECTION_OF_THE_ADDRESS =
            "requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.scrollIntoView())";

    private static final SlideReport REPORT = SlideReport.PROVIDUS;

    private final transient ResultsService results;
    private final transient Texts texts;
    private @Nullable RoundId opened;
    private String title = "";

    ResultsView(ResultsService results, Texts texts) {
        this.results = results;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("results.title") : getTranslation("results.pageTitle", title);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Optional<ResultsRound> round =
                event.getRouteParameters().get("round").flatMap(RoundId::parse).flatMap(this::load);
        if (round.isEmpty()) {
            add(new EmptyState(
                    getTranslation("results.missing.title"),
                    getTranslation("results.missing.text"),
                    new Anchor(RoundNavigation.rounds(), getTranslation("results.missing.action"))));
            return;
        }
        show(round.get(), event);
    }

    private Optional<ResultsRound> load(RoundId id) {
        Optional<ResultsRound> round = id.equals(opened) ? results.round(id) : results.open(id);
        opened = id;
        return round;
    }

    private void show(ResultsRound round, AfterNavigationEvent event) {
        title = round.title().in(getLocale());
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("results.rounds"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(title, RoundNavigation.progress(round.id())))),
                new PageHeader(
                        getTranslation("results.pageTitle", title),
                        getTranslation(round.partial() ? "results.purpose.partial" : "results.purpose"),
                        actions(round)));
        notices(round);
        if (round.regions().isEmpty()) {
            add(new EmptyState(
                    getTranslation("results.nobodyAsked.title"), getTranslation("results.nobodyAsked.text")));
            return;
        }
        Choice choice = Choice.of(round, event.getLocation().getQueryParameters());
        List<ResultSection> sections = sections(round, choice);
        Div report = new Div();
        report.addClassName("kk-results-report");
        report.add(new ResponseRate(round));
        sections.forEach(report::add);
        Div body = new Div(
                new ResultsChoices(
                        round,
                        choice,
                        event.getLocation().getPathWithQueryParameters(),
                        sections,
                        chosen -> getUI().ifPresent(
                                        ui -> ui.navigate(ResultsNavigation.results(round.id()), chosen.address()))),
                report);
        body.addClassName("kk-results");
        add(body);
        getElement().executeJs(SCROLL_TO_THE_SECTION_OF_THE_ADDRESS);
    }

    private Component[] actions(ResultsRound round) {
        return round.partial()
                ? new Component[0]
                : new Component[] {
                    new Anchor(ResultsNavigation.explorer(round.id()), getTranslation("results.explorer.open")),
                    new Anchor(ResultsNavigation.publication(round.id()), getTranslation("results.publication.open"))
                };
    }

    private void notices(ResultsRound round) {
        add(new Message(Tone.WARNING, getTranslation("results.confidential")));
        if (round.demonstration()) {
            add(new Message(Tone.WARNING, getTranslation("results.demonstration")));
        }
        if (round.note() != null) {
            add(new Message(Tone.NEUTRAL, round.note().in(getLocale())));
        }
    }

    private List<ResultSection> sections(ResultsRound round, Choice choice) {
        ResultWording wording = new ResultWording(texts, getLocale(), choice.region());
        List<ResultSection> sections = new ArrayList<>();
        sections.add(
                new RankingSection(results.ranking(round.id(), choice.rows().limit()), wording));
        if (round.partial()) {
            ResultSection others = new ResultSection("others", getTranslation("results.withheld.partial.title"));
            others.quietly(getTranslation("results.withheld.partial"));
            sections.add(others);
            return sections;
        }
        for (SlideReport.Slide slide : REPORT.slides()) {
            sections.add(slide(round, slide, choice, wording));
        }
        sections.add(new ChallengesSection(
                results.challenges(round.id(), choice.region().id()), wording));
        Set<String> shown =
                REPORT.slides().stream().map(SlideReport.Slide::code).collect(Collectors.toSet());
        round.questions().stream()
                .filter(question -> !shown.contains(question.code()))
                .forEach(question ->
                        sections.add(question(question.wording().in(getLocale()), round, question, choice, wording)));
        return sections;
    }

    private ResultSection slide(ResultsRound round, SlideReport.Slide slide, Choice choice, ResultWording wording) {
        String topic = wording.text("results.topic." + slide.topic().name().toLowerCase(Locale.ROOT));
        return round.question(slide.code())
                .map(question -> question(topic, round, question, choice, wording))
                .orElseGet(() -> {
                    ResultSection absent = new ResultSection(QuestionSection.anchor(slide.code()), topic);
                    absent.quietly(getTranslation("results.withheld.absent"));
                    return absent;
                });
    }

    private ResultSection question(
            String heading, ResultsRound round, ResultsQuestion question, Choice choice, ResultWording wording) {
        return new QuestionSection(
                heading,
                question,
                results.question(round.id(), question.code(), choice.region().id()),
                wording);
    }
}
