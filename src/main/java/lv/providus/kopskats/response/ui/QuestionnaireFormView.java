package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.municipality.PopulationService;
import lv.providus.kopskats.response.AnsweringWindow;
import lv.providus.kopskats.response.CorrectionRequestService;
import lv.providus.kopskats.response.Delegation;
import lv.providus.kopskats.response.DelegationService;
import lv.providus.kopskats.response.NewCorrectionRequest;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseChanges;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponsePresence;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.ReviewService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** The questionnaire of the own municipality, one section at a time or all at once; the address tells which. */
@Route(ResponseNavigation.FORM)
@RolesAllowed(Role.Names.COORDINATOR)
class QuestionnaireFormView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ResponseService responses;
    private final ResponseChanges changes;
    private final ResponsePresence presence;
    private final PopulationService populations;
    private final DelegationService delegations;
    private final CorrectionRequestService corrections;
    private final ReviewService review;
    private final SectionContents contents = new SectionContents();
    private final ErrorSummary errors = new ErrorSummary();
    private @Nullable OwnResponse response;
    private @Nullable OpenForm form;
    private @Nullable EntrustLine entrusted;
    private QueryParameters parameters = QueryParameters.empty();
    private String title = "";

    QuestionnaireFormView(
            ResponseService responses,
            ResponseChanges changes,
            ResponsePresence presence,
            PopulationService populations,
            DelegationService delegations,
            CorrectionRequestService corrections,
            ReviewService review) {
        this.responses = responses;
        this.changes = changes;
        this.presence = presence;
        this.populations = populations;
        this.delegations = delegations;
        this.corrections = corrections;
        this.review = review;
        addClassName("kk-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        response = ResponseAddress.openOwn(event, responses).orElse(null);
        if (response != null && !response.editable() && !response.submissions().isEmpty()) {
            event.forwardTo(FormAddresses.receipt(response));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        parameters = event.getLocation().getQueryParameters();
        if (response != null) {
            show(response);
        }
    }

    private void show(OwnResponse own) {
        FormPlace place = FormPlace.of(own, parameters);
        title = place.title(getLocale());
        OpenForm opened = new OpenForm(
                own, place.sections(), changes, responses::answer, now -> answersAre(now, place), this::reopen);
        form = opened;
        opened.takeCorrections((question, proposed, message) ->
                corrections.request(new NewCorrectionRequest(own.round().id(), question, proposed, message)));
        PopulationLine.proposeIn(opened, own, populations);
        errors.show(List.of());
        entrusted = new EntrustLine(own, place);
        showDelegations(own);
        contents.show(own, place);
        Div middle = new Div();
        middle.addClassName("kk-form-middle");
        middle.add(
                new FormNotice(own, review.ownReturns().get(own.round().id())),
                entrusted,
                errors,
                opened,
                barOf(own, place, opened));
        Div columns = new Div(contents, middle);
        columns.addClassName("kk-form-columns");
        removeAll();
        add(head(own, place), columns);
        place.question()
                .flatMap(opened::question)
                .ifPresent(question -> question.field().focus());
    }

    private void showDelegations(OwnResponse own) {
        List<Delegation> all = delegations.list(own.round().id());
        contents.entrusted(all);
        if (entrusted != null) {
            entrusted.show(all);
        }
    }

    private void answersAre(OwnResponse now, FormPlace place) {
        response = now;
        contents.show(now, place);
    }

    /** Reads everything again, e.g. because a colleague submitted, or the deadline passed or moved. */
    private void reopen() {
        if (response == null) {
            return;
        }
        OwnResponse before = response;
        responses.open(before.round().id()).ifPresent(now -> {
            response = now;
            if (form != null && now.differsOnlyInAnswers(before)) {
                showDelegations(now);
                form.answersAre(now);
            } else if (!now.editable() && !now.submissions().isEmpty()) {
                getUI().ifPresent(ui -> ui.navigate(FormAddresses.receipt(now)));
            } else {
                show(now);
            }
        });
    }

    private Component head(OwnResponse own, FormPlace place) {
        Paragraph purpose = new Paragraph(own.municipalityName());
        purpose.addClassName("kk-quiet");
        Anchor other = new Anchor(
                FormAddresses.otherLayout(own, place),
                getTranslation(place.all() ? "response.form.by_section" : "response.form.all_sections"));
        other.addClassName("kk-form-layout");
        Div head = new Div(
                new H1(own.round().title().in(getLocale())),
                purpose,
                new DeadlineLine(own, this::reopen),
                new ColleaguesLine(presence, own.round().id()),
                other);
        head.addClassName("kk-form-head");
        return head;
    }

    private SaveBar barOf(OwnResponse own, FormPlace place, OpenForm form) {
        String previous = place.previous();
        Button back = new Button(
                getTranslation("response.form.back"),
                click -> getUI().ifPresent(ui -> FormAddresses.open(ui, previous)));
        String next = place.next();
        Button proceed = new Button(
                getTranslation(place.last() ? "response.form.check" : "response.form.continue"),
                click -> proceed(form, next));
        proceed.addThemeVariants(ButtonVariant.PRIMARY);
        return new SaveBar(
                own.window() == AnsweringWindow.OPEN ? getTranslation("response.saving.saves_itself") : "",
                back,
                proceed);
    }

    /** Errors have to be mended first; doubts are shown once, and whoever goes on nevertheless may explain them later. */
    private void proceed(OpenForm form, String next) {
        List<ErrorSummary.Line> problems = form.problems();
        List<ErrorSummary.Line> doubts = form.doubts();
        boolean mayGoOn = problems.isEmpty() && errors.showed(doubts);
        getUI().ifPresent(ui -> {
            if (mayGoOn) {
                FormAddresses.open(ui, next);
            } else {
                errors.show(problems, doubts);
                ui.getPage().setTitle(getTranslation("response.errors.page_title", title));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
