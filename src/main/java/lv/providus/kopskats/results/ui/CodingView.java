package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.results.AnswerCategoryService;
import lv.providus.kopskats.results.Coding;
import lv.providus.kopskats.results.CodingOutcome;
import lv.providus.kopskats.results.CodingService;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Confidential;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.RoundAddress;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Sorts what municipalities wrote to a question into categories; the texts stay readable and as they are. */
@Route("rounds/:round/results/coding")
@RolesAllowed(Role.Names.RESEARCHER)
class CodingView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient ResultsService results;
    private final transient CodingService service;
    private final transient AnswerCategoryService naming;
    private final Div problem = new Div();
    private @Nullable CategoriesPanel categories;
    private @Nullable CodingTexts texts;
    private transient @Nullable ResultsRound round;
    private transient @Nullable ResultsQuestion question;

    CodingView(ResultsService results, CodingService service, AnswerCategoryService naming) {
        this.results = results;
        this.service = service;
        this.naming = naming;
    }

    @Override
    public String getPageTitle() {
        return question == null
                ? getTranslation("results.coding.missing.title")
                : getTranslation("results.coding.title", question.wording().in(getLocale()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        round = RoundAddress.of(event.getRouteParameters())
                .flatMap(results::open)
                .orElse(null);
        question = Optional.ofNullable(round)
                .flatMap(found -> event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("question")
                        .flatMap(found::question))
                .filter(ResultsQuestion::asksForText)
                .orElse(null);
        if (round == null || question == null) {
            add(EmptyState.ofPage(
                    getTranslation("results.coding.missing.title"), getTranslation("results.coding.missing.text")));
            return;
        }
        show(round, question);
    }

    private void show(ResultsRound ofRound, ResultsQuestion asked) {
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(
                                        ofRound.title().in(getLocale()), ResultsNavigation.results(ofRound.id())),
                                new Breadcrumb.Step(
                                        getTranslation("results.explorer.open"),
                                        ResultsNavigation.explorer(ofRound.id())))),
                new PageHeader(
                        asked.wording().in(getLocale()),
                        getTranslation("results.coding.purpose"),
                        new Anchor(
                                ResultsNavigation.explorer(ofRound.id(), asked.code()),
                                getTranslation("results.coding.back"))),
                new Confidential());
        Coding coding = service.coding(ofRound.id(), asked.id());
        if (coding.texts().isEmpty()) {
            add(new EmptyState(
                    getTranslation("results.coding.empty.title"), getTranslation("results.coding.empty.text")));
            return;
        }
        categories =
                new CategoriesPanel(ofRound.id(), asked, naming, naming.earlier(ofRound.id(), asked.id()), this::done);
        texts = new CodingTexts(ofRound.id(), asked, service, this::done);
        Div body = new Div(categories, texts);
        body.addClassName("kk-coding");
        add(problem, body);
        refresh();
    }

    private void done(CodingOutcome outcome) {
        problem.removeAll();
        if (outcome instanceof CodingOutcome.Refused(CodingOutcome.Refusal refusal)) {
            problem.add(new Message(
                    Tone.ERROR, getTranslation("results.coding.refused." + refusal.name(), Coding.NAME_MAX_LENGTH)));
            problem.scrollIntoView();
        }
        refresh();
    }

    private void refresh() {
        if (round != null && question != null && categories != null && texts != null) {
            Coding coding = service.coding(round.id(), question.id());
            categories.show(coding);
            texts.show(coding);
        }
    }
}
