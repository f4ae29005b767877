package lv.providus.kopskats.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.report.Basis;
import lv.providus.kopskats.report.ReportChoice;
import lv.providus.kopskats.report.ReportChoice.Wanted;
import lv.providus.kopskats.report.ReportService;
import lv.providus.kopskats.report.RoundReport;
import lv.providus.kopskats.report.SlideReport;
import lv.providus.kopskats.report.TopicSlide;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.ResultSection;
import lv.providus.kopskats.shared.ui.RoundAddress;
import lv.providus.kopskats.shared.ui.RoundNote;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The story of a round: a section for each slide; the address holds the whole choice. */
@Route("rounds/:round/results")
@RolesAllowed(Role.Names.RESEARCHER)
class ReportView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String SCROLL_TO_THE_SECTION_OF_THE_ADDRESS =
            "requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.scrollIntoView())";

    private final transient ResultsService results;
    private final transient ReportService reports;
    private final transient Texts texts;
    private @Nullable RoundId opened;
    private String title = "";

    ReportView(ResultsService results, ReportService reports, Texts texts) {
        this.results = results;
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("results.title") : getTranslation("report.pageTitle", title);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Optional<ResultsRound> round =
                RoundAddress.of(event.getRouteParameters()).flatMap(this::load);
        if (round.isEmpty()) {
            add(new EmptyState(
                    getTranslation("results.missing.title"),
                    getTranslation("results.missing.text"),
                    new Anchor(RoundNavigation.rounds(), getTranslation("results.missing.action"))));
            return;
        }
        head(round.get());
        ReportChoice.of(round.get(), event.getLocation().getQueryParameters().getParameters())
                .ifPresentOrElse(
                        choice -> show(round.get(), choice, event.getLocation().getPathWithQueryParameters()),
                        () -> add(new EmptyState(
                                getTranslation(
                                        round.get().over()
                                                ? "results.nobodyAsked.title.over"
                                                : "results.nobodyAsked.title"),
                                getTranslation(
                                        round.get().over()
                                                ? "results.nobodyAsked.text.over"
                                                : "results.nobodyAsked.text"))));
    }

    private Optional<ResultsRound> load(RoundId id) {
        Optional<ResultsRound> round = id.equals(opened) ? results.round(id) : results.open(id);
        opened = id;
        return round;
    }

    private void head(ResultsRound round) {
        title = round.title().in(getLocale());
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("results.rounds"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(title, RoundNavigation.progress(round.id())))),
                new PageHeader(
                        getTranslation("report.pageTitle", title),
                        getTranslation(round.partial() ? "report.purpose.partial" : "report.purpose"),
                        actions(round)));
        RoundNote.of(round.demonstration(), round.note(), Tone.NEUTRAL).ifPresent(this::add);
    }

    private Component[] actions(ResultsRound round) {
        return round.partial()
                ? new Component[0]
                : new Component[] {
                    new Anchor(ResultsNavigation.explorer(round.id()), getTranslation("report.explorer")),
                    new Anchor(ResultsNavigation.publication(round.id()), getTranslation("results.publication.open"))
                };
    }

    private void show(ResultsRound round, ReportChoice choice, String here) {
        List<Basis.Released> releases = round.partial() ? List.of() : reports.releases(round);
        Div report = new Div();
        report.addClassName("kk-results-report");
        Optional<RoundReport> found = report(round, choice);
        List<ResultSection> sections = found.map(made -> sections(made, choice)).orElse(List.of());
        found.ifPresentOrElse(
                made -> {
                    report.add(BasisMessage.of(made.basis()), new ResponseRate(made.round()));
                    sections.forEach(report::add);
                    report.add(new Anchor(ResultsNavigation.METHOD, getTranslation("results.method.open")));
                },
                () -> report.add(new EmptyState(
                        getTranslation("report.nothing.title"),
                        getTranslation(round.partial() ? "report.nothing.partial" : "report.nothing.release"))));
        ReportChoices choices = new ReportChoices(
                round,
                choice,
                releases,
                here,
                sections,
                chosen -> getUI().ifPresent(ui ->
                        ui.navigate(ResultsNavigation.results(round.id()), QueryParameters.simple(chosen.address()))));
        Div body = new Div(choices, report);
        body.addClassName("kk-results");
        add(body);
        getElement().executeJs(SCROLL_TO_THE_SECTION_OF_THE_ADDRESS);
    }

    private Optional<RoundReport> report(ResultsRound round, ReportChoice choice) {
        return switch (choice.wanted()) {
            case Wanted.Working() -> Optional.of(reports.working(round, choice.region(), choice.acceptedOnly()));
            case Wanted.Preview() -> reports.preview(round, choice.region());
            case Wanted.Released(int number) -> reports.released(round, choice.region(), number);
        };
    }

    private List<ResultSection> sections(RoundReport report, ReportChoice choice) {
        ReportWording wording = ReportWording.of(texts, getLocale(), report);
        ExplorerLink explorer = new ExplorerLink(report, getLocale());
        List<ResultSection> sections = new ArrayList<>();
        sections.add(new RankingSlide(report, choice.rows(), wording, explorer));
        if (report.round().partial()) {
            ResultSection others = new ResultSection("others", getTranslation("report.partial.title"));
            others.quietly(getTranslation("results.withheld.partial"));
            sections.add(others);
            return sections;
        }
        for (TopicSlide slide : report.topics()) {
            sections.add(
                    slide.topic() == SlideReport.Topic.ACTIVITIES
                            ? new ActivitiesSlide(report, slide, wording, explorer)
                            : new ScaleSlide(report, slide, wording, explorer));
        }
        sections.add(new ComparisonsSlide(report, wording));
        if (report.basis().complete()) {
            sections.add(new OtherQuestions(report.round(), getTranslation("report.others.title"), explorer));
        }
        return sections;
    }
}
