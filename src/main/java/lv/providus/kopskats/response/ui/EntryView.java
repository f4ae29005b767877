package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.response.AnswerContent;
import lv.providus.kopskats.response.EntryResult;
import lv.providus.kopskats.response.EntryService;
import lv.providus.kopskats.response.NewEntry;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.SubmissionReceipt;
import lv.providus.kopskats.response.SubmissionService;
import lv.providus.kopskats.response.SubmitResult.ItemProblem;
import lv.providus.kopskats.response.ui.received.ReceivedFields;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Where a researcher writes down what a municipality told by telephone, on paper or by e-mail. */
@Route(ResponseNavigation.ENTRY)
@RolesAllowed(Role.Names.RESEARCHER)
class EntryView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final EntryService entries;
    private final SubmissionService submissions;
    private final RoundService rounds;
    private final QuestionnaireService questionnaires;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div refusal = new Div();
    private @Nullable Round round;
    private @Nullable ResponseProgress municipality;

    EntryView(
            EntryService entries,
            SubmissionService submissions,
            RoundService rounds,
            QuestionnaireService questionnaires) {
        this.entries = entries;
        this.submissions = submissions;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ResponseAddress> address = ResponseAddress.of(event.getRouteParameters());
        round = address.flatMap(named -> rounds.find(named.round())).orElse(null);
        municipality = address.flatMap(named -> submissions.progress(named.round(), named.atvk()))
                .orElse(null);
        if (round == null || municipality == null) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (round != null && municipality != null) {
            show(round, municipality);
        }
    }

    private void show(Round into, ResponseProgress asked) {
        String title = into.title().in(getLocale());
        add(
                new Breadcrumb(
                        getTranslation("response.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(title, RoundNavigation.progress(into.id())),
                                new Breadcrumb.Step(
                                        asked.name(), ResponseNavigation.submission(into.id(), asked.atvk())))),
                new PageHeader(
                        getTranslation("response.entry.title", asked.name()),
                        getTranslation("response.entry.purpose", title)));
        if (asked.state() != null && asked.state() != ResponseState.SUBMITTED) {
            add(new EmptyState(
                    getTranslation("response.entry.own"),
                    getTranslation("response.entry.own_text"),
                    new Anchor(
                            ResponseNavigation.submission(into.id(), asked.atvk()),
                            getTranslation("response.entry.see"))));
            return;
        }
        Map<QuestionCode, AnswerContent> known = new HashMap<>();
        submissions
                .latest(into.id(), asked.municipality())
                .ifPresent(submission ->
                        submission.answers().forEach((code, answer) -> known.put(code, answer.content())));
        if (!known.isEmpty()) {
            add(new Message(Tone.WARNING, getTranslation("response.entry.again")));
        }
        ReceivedFields received = new ReceivedFields();
        EntryForm form =
                new EntryForm(questionnaires.load(into.questionnaireVersion()).orElseThrow(), known);
        Button enter = new Button(getTranslation("response.entry.enter"), click -> enter(into, asked, form, received));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        refusal.removeAll();
        add(new Panel(new H2(getTranslation("response.entry.source")), received), errors, form, refusal, enter);
    }

    private void enter(Round into, ResponseProgress asked, EntryForm form, ReceivedFields received) {
        refusal.removeAll();
        List<ItemProblem> unreadable = form.unreadable();
        errors.show(form.show(unreadable));
        if (!unreadable.isEmpty()) {
            return;
        }
        SubmissionReceipt last = asked.lastSubmission();
        NewEntry entry = new NewEntry(
                into.id(), asked.atvk(), last == null ? 1 : last.number() + 1, form.answers(), received.value());
        switch (entries.enter(entry)) {
            case EntryResult.Entered entered -> {
                Notices.success(getTranslation(
                        "response.entry.done", entered.receipt().receiptNumber().value()));
                getUI().ifPresent(ui -> ui.navigate(ResponseNavigation.submission(into.id(), asked.atvk())));
            }
            case EntryResult.DoNotFit(List<ItemProblem> problems) -> errors.show(form.show(problems));
            case EntryResult.Refused(EntryResult.Reason reason) -> {
                if (reason == EntryResult.Reason.NOTE) {
                    received.refuseNote();
                } else {
                    refusal.add(new Message(Tone.ERROR, getTranslation("response.entry.refused." + reason.name())));
                }
            }
        }
    }

    @Override
    public String getPageTitle() {
        return municipality == null
                ? getTranslation("response.entry.short")
                : getTranslation("response.entry.title", municipality.name());
    }
}
