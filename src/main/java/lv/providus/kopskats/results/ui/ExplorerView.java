package lv.providus.kopskats.results.ui;

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
import lv.providus.kopskats.results.CodingService;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.ExploredPage;
import lv.providus.kopskats.results.ExplorerChoice;
import lv.providus.kopskats.results.ExplorerService;
import lv.providus.kopskats.results.Finding;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.OwnGroupingService;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Confidential;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.RoundAddress;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Any question of a round in any groups; the address holds the whole choice, so that it can be passed on. */
@Route("rounds/:round/results/explore")
@RolesAllowed(Role.Names.RESEARCHER)
class ExplorerView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final int LONGEST_CODE = 60;

    private final transient ResultsService results;
    private final transient ExplorerService explorer;
    private final transient OwnGroupingService groupings;
    private final transient CodingService coding;
    private final transient Texts texts;
    private final Div report = new Div();
    private transient @Nullable ResultsRound round;
    private transient @Nullable ResultsQuestion asked;
    private @Nullable ExplorerControls controls;

    ExplorerView(
            ResultsService results,
            ExplorerService explorer,
            OwnGroupingService groupings,
            CodingService coding,
            Texts texts) {
        this.results = results;
        this.explorer = explorer;
        this.groupings = groupings;
        this.coding = coding;
        this.texts = texts;
        report.addClassName("kk-results-report");
    }

    @Override
    public String getPageTitle() {
        return round == null
                ? getTranslation("results.title")
                : asked == null
                        ? getTranslation(
                                "results.explorer.pageTitle", round.title().in(getLocale()))
                        : getTranslation(
                                "results.explorer.tabTitle",
                                asked.wording().in(getLocale()),
                                round.title().in(getLocale()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        RoundId wanted = RoundAddress.of(event.getRouteParameters()).orElse(null);
        ResultsRound before = round;
        boolean same = before != null && before.id().equals(wanted);
        Optional<ResultsRound> found =
                wanted == null ? Optional.empty() : same ? results.round(wanted) : results.open(wanted);
        round = found.orElse(null);
        asked = null;
        if (round == null) {
            removeAll();
            add(new EmptyState(
                    getTranslation("results.missing.title"),
                    getTranslation("results.missing.text"),
                    new Anchor(RoundNavigation.rounds(), getTranslation("results.missing.action"))));
            return;
        }
        show(round, event.getLocation().getQueryParameters(), same ? controls : null);
    }

    private void show(ResultsRound shown, QueryParameters address, @Nullable ExplorerControls kept) {
        Optional<ExplorerChoice> choice = ExplorerChoice.of(shown, address.getParameters());
        if (kept == null || choice.isEmpty()) {
            head(shown);
        }
        if (choice.isEmpty()) {
            add(new EmptyState(
                    getTranslation(shown.over() ? "results.nobodyAsked.title.over" : "results.nobodyAsked.title"),
                    getTranslation(shown.over() ? "results.nobodyAsked.text.over" : "results.nobodyAsked.text")));
            return;
        }
        ExplorerChoice made = choice.get();
        switch (explorer.page(shown, made)) {
            case Finding.Withheld<ExploredPage> ignored -> {
                report.removeAll();
                add(new EmptyState(
                        getTranslation("results.explorer.withheld"), getTranslation("results.withheld.partial")));
            }
            case Finding.Shown<ExploredPage>(ExploredPage page) -> {
                if (kept == null) {
                    controls = new ExplorerControls(
                            shown,
                            groupings.all(),
                            made,
                            chosen -> getUI().ifPresent(ui -> ui.navigate(
                                    ResultsNavigation.explorer(shown.id()), QueryParameters.simple(chosen.address()))));
                    Div body = new Div(controls, report);
                    body.addClassName("kk-results");
                    add(body);
                } else {
                    kept.show(made);
                }
                asked = page.explored().question();
                show(shown, page);
                ExplorerChoice.unknownQuestion(shown, address.getParameters())
                        .ifPresent(code -> report.addComponentAsFirst(new Message(
                                Tone.WARNING, getTranslation("results.explorer.unknownQuestion", shortened(code)))));
            }
        }
    }

    /** Anything can stand in an address. */
    private static String shortened(String code) {
        return code.codePointCount(0, code.length()) <= LONGEST_CODE
                ? code
                : code.substring(0, code.offsetByCodePoints(0, LONGEST_CODE)) + "…";
    }

    private void head(ResultsRound shown) {
        removeAll();
        controls = null;
        String title = shown.title().in(getLocale());
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("results.rounds"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(title, RoundNavigation.progress(shown.id())),
                                new Breadcrumb.Step(
                                        getTranslation("results.title"), ResultsNavigation.results(shown.id())))),
                new PageHeader(
                        getTranslation("results.explorer.pageTitle", title),
                        getTranslation("results.explorer.purpose")),
                new Confidential());
        if (shown.demonstration()) {
            add(new Message(Tone.WARNING, getTranslation("shared.demonstration")));
        }
    }

    private void show(ResultsRound shown, ExploredPage page) {
        Explored explored = page.explored();
        ExplorerWording wording =
                new ExplorerWording(texts, getLocale(), explored.choice().weighted());
        Captions captions = new Captions(shown, wording);
        report.removeAll();
        report.add(new Elsewhere(shown, explored, wording));
        if (explored.own() != null) {
            report.add(new OwnGroupsNote(explored.own(), explored, wording));
        } else if (explored.choice().grouping() == Grouping.OWN) {
            report.add(new Message(Tone.WARNING, getTranslation("results.own.gone")));
        }
        report.add(new ExploredSection(explored, wording, captions));
        if (explored.question().asksForText()) {
            ExplorerWording plain = wording.unweighted();
            report.add(new CodedSection(
                    shown, explored, coding.figures(shown.id(), explored), plain, new Captions(shown, plain)));
        }
        if (page.battery().size() > 1) {
            report.add(new BatterySection(shown, page.battery(), wording, captions));
        }
        if (explored.comparison() != null) {
            report.add(new ComparisonSection(explored.comparison(), wording));
        } else if (explored.groups().size() == 2 && explored.all().n() > 0) {
            report.add(new NothingToCompare(explored.question(), wording));
        }
        if (page.map() != null) {
            report.add(new MapSection(shown, explored, page.map(), page.centres(), wording));
        }
        report.add(new CoverageSection(explored, wording));
    }
}
