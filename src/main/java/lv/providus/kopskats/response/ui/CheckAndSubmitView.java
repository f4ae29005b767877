package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseChanges;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponsePresence;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.SubmitResult;
import lv.providus.kopskats.response.WorkingAnswer;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Focus;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The last step of the form: all answers, what is missing, submit. It shows what is stored, as it is stored. */
@Route(ResponseNavigation.CHECK)
@RolesAllowed(Role.Names.COORDINATOR)
class CheckAndSubmitView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ResponseService responses;
    private final ResponseChanges changes;
    private final ResponsePresence presence;
    private final SectionContents contents = new SectionContents();
    private final Div messages = new Div();
    private final Div unsavedPlace = new Div();
    private final Div answers = new Div();
    private final Button submit = new Button();
    private @Nullable OwnResponse response;
    private boolean unsaved;

    CheckAndSubmitView(ResponseService responses, ResponseChanges changes, ResponsePresence presence) {
        this.responses = responses;
        this.changes = changes;
        this.presence = presence;
        addClassName("kk-form-page");
        messages.addClassName("kk-messages");
        unsavedPlace.addClassName("kk-messages");
        submit.setText(getTranslation("response.check.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit());
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
        if (response != null) {
            show(response);
        }
    }

    private void show(OwnResponse own) {
        OpenForm journal = new OpenForm(own, List.of(), changes, responses::answer, this::answersAre, this::reopen);
        journal.onUnsaved(this::tellUnsaved);
        Div middle = new Div(messages, unsavedPlace, new FormNotice(own), answers, journal, actions(own));
        middle.addClassName("kk-form-middle");
        Div columns = new Div(contents, middle);
        columns.addClassName("kk-form-columns");
        removeAll();
        add(
                new PageHeader(getTranslation("response.check.title"), getTranslation("response.check.purpose")),
                new DeadlineLine(own, this::reopen),
                new ColleaguesLine(presence, own.round().id()),
                columns);
        answersAre(own);
    }

    /** Shows the answers as they are stored now. */
    private void answersAre(OwnResponse own) {
        response = own;
        contents.showAtCheck(own);
        answers.removeAll();
        answers.add(new AnswerList(
                own.questionnaire(),
                code -> own.answer(code).map(WorkingAnswer::content),
                own.findings(),
                own.editable() ? (section, code) -> FormAddresses.question(own, section, code) : null));
        judge(own);
        allow();
    }

    private void judge(OwnResponse own) {
        messages.removeAll();
        if (!own.editable()) {
            return;
        }
        if (own.answers().isEmpty()) {
            messages.add(new Message(Tone.WARNING, getTranslation("response.check.empty")));
        } else if (!own.problems().isEmpty()) {
            messages.add(problems(own, own.problems()));
        } else {
            messages.add(new Message(Tone.GOOD, getTranslation("response.check.ready")));
        }
    }

    private void reopen() {
        if (response != null) {
            OwnResponse before = response;
            responses.open(before.round().id()).ifPresent(now -> {
                response = now;
                if (now.differsOnlyInAnswers(before)) {
                    answersAre(now);
                } else if (!now.editable() && !now.submissions().isEmpty()) {
                    getUI().ifPresent(ui -> ui.navigate(FormAddresses.receipt(now)));
                } else {
                    show(now);
                }
            });
        }
    }

    private Div actions(OwnResponse own) {
        Button back = new Button(
                getTranslation("response.form.back"),
                click -> getUI().ifPresent(ui -> FormAddresses.open(
                        ui,
                        FormAddresses.section(
                                own, own.questionnaire().sections().getLast()))));
        Div actions = new Div(back, submit);
        actions.addClassNames("kk-save-actions", "kk-check-actions");
        return actions;
    }

    private void allow() {
        submit.setEnabled(response != null && response.editable() && !unsaved);
    }

    /** What is typed in this browser and not stored has to be saved or mended before anything is submitted. */
    private void tellUnsaved(FormScript.Unsaved now) {
        OwnResponse own = response;
        unsavedPlace.removeAll();
        unsaved = !now.nothing();
        if (own != null && !now.here().isEmpty()) {
            UnorderedList list = new UnorderedList();
            now.here().forEach(code -> list.add(new ListItem(linkTo(own, code, wordingOf(own, code)))));
            unsavedPlace.add(new Message(
                    Tone.WARNING,
                    getTranslation("response.check.unsaved", now.here().size()),
                    list));
        }
        if (own != null && !now.elsewhere().isEmpty()) {
            UnorderedList list = new UnorderedList();
            now.elsewhere().forEach(code -> list.add(new ListItem(wordingOf(own, code))));
            unsavedPlace.add(new Message(
                    Tone.WARNING,
                    getTranslation(
                            "response.check.unsaved_elsewhere", now.elsewhere().size()),
                    list));
        }
        allow();
    }

    private void submit() {
        OwnResponse own = response;
        if (own == null) {
            return;
        }
        switch (responses.submit(own.round().id(), own.nextSubmissionNumber(), own.versions())) {
            case SubmitResult.Submitted _ -> getUI().ifPresent(ui -> ui.navigate(FormAddresses.receipt(own)));
            case SubmitResult.Refused(List<SubmitResult.ItemProblem> problems) -> show(problems(own, problems));
            case SubmitResult.ChangedMeanwhile() -> {
                reopen();
                refuse("response.check.changed_meanwhile");
            }
            case SubmitResult.Withdrawn() -> {
                reopen();
                refuse("response.check.withdrawn");
            }
            case SubmitResult.Empty() -> refuse("response.check.empty");
            case SubmitResult.Closed() -> {
                reopen();
                refuse("response.check.closed");
            }
            case SubmitResult.Accepted() -> {
                reopen();
                refuse("response.check.accepted");
            }
            case SubmitResult.NotYetOpen() -> refuse("response.form.not_yet_open");
            case SubmitResult.NotAsked() -> refuse("response.saving.not_asked");
        }
        allow();
    }

    private void refuse(String key) {
        show(new Message(Tone.ERROR, getTranslation(key)));
    }

    private Message problems(OwnResponse own, List<SubmitResult.ItemProblem> problems) {
        UnorderedList list = new UnorderedList();
        for (SubmitResult.ItemProblem found : problems) {
            AnswerProblem problem = found.problem();
            list.add(new ListItem(linkTo(
                    own,
                    found.question(),
                    getTranslation(
                            "response.check.problem",
                            wordingOf(own, found.question()),
                            getTranslation(problem.key(), problem.arguments(getLocale()))))));
        }
        return new Message(Tone.ERROR, getTranslation("response.check.problems", problems.size()), list);
    }

    private String wordingOf(OwnResponse own, QuestionCode code) {
        return own.questionnaire()
                .item(code)
                .map(item -> item.wording().in(getLocale()))
                .orElse(code.value());
    }

    private static Anchor linkTo(OwnResponse own, QuestionCode code, String text) {
        return new Anchor(
                own.questionnaire()
                        .sectionOf(code)
                        .map(section -> FormAddresses.question(own, section, code))
                        .orElse(FormAddresses.check(own)),
                text);
    }

    private void show(Message message) {
        messages.removeAll();
        messages.add(message);
        Focus.leadTo(message);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("response.check.title");
    }
}
