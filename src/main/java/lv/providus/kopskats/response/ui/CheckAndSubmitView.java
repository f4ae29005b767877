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
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.SubmitResult;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The last step of the form: all answers, what is missing, submit. */
@Route(ResponseNavigation.CHECK)
@RolesAllowed(Role.Names.COORDINATOR)
class CheckAndSubmitView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ResponseService responses;
    private final Div messages = new Div();
    private @Nullable OwnResponse response;

    CheckAndSubmitView(ResponseService responses) {
        this.responses = responses;
        messages.addClassName("kk-messages");
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
        removeAll();
        messages.removeAll();
        add(
                new PageHeader(
                        getTranslation("response.check.title"),
                        getTranslation(
                                "response.check.purpose",
                                Formats.in(getLocale()).deadline(own.closesAt()))),
                messages);
        if (own.answers().isEmpty()) {
            messages.add(new Message(Tone.WARNING, getTranslation("response.check.empty")));
        } else if (!own.problems().isEmpty()) {
            tell(own, own.problems());
        } else {
            messages.add(new Message(Tone.GOOD, getTranslation("response.check.ready")));
        }
        add(
                new AnswerList(
                        own.questionnaire(),
                        code -> own.answer(code)
                                .map(answer -> new AnswerList.Shown(
                                        answer.value(), answer.content().comment())),
                        section -> FormAddresses.section(own, section)),
                actions(own));
    }

    private Div actions(OwnResponse own) {
        Button back = new Button(
                getTranslation("response.form.back"),
                click -> getUI().ifPresent(ui -> FormAddresses.open(
                        ui,
                        FormAddresses.section(
                                own, own.questionnaire().sections().getLast()))));
        Button submit = new Button(getTranslation("response.check.submit"), click -> submit(own));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.setEnabled(own.editable());
        submit.addClickListener(click -> submit.setEnabled(own.editable()));
        Div actions = new Div(back, submit);
        actions.addClassNames("kk-save-actions", "kk-check-actions");
        return actions;
    }

    private void submit(OwnResponse own) {
        messages.removeAll();
        switch (responses.submit(own.round().id(), own.nextSubmissionNumber())) {
            case SubmitResult.Submitted _ -> getUI().ifPresent(ui -> ui.navigate(FormAddresses.receipt(own)));
            case SubmitResult.Refused(List<SubmitResult.ItemProblem> problems) -> tell(own, problems);
            case SubmitResult.Empty() -> refuse("response.check.empty");
            case SubmitResult.Closed() -> refuse("response.check.closed");
            case SubmitResult.NotYetOpen() -> refuse("response.form.not_yet_open");
            case SubmitResult.NotAsked() -> refuse("response.form.not_saved.not_asked");
        }
    }

    private void refuse(String key) {
        show(new Message(Tone.ERROR, getTranslation(key)));
    }

    private void tell(OwnResponse own, List<SubmitResult.ItemProblem> problems) {
        UnorderedList list = new UnorderedList();
        for (SubmitResult.ItemProblem found : problems) {
            AnswerProblem problem = found.problem();
            String wording = own.questionnaire()
                    .item(found.question())
                    .map(item -> item.wording().in(getLocale()))
                    .orElse(found.question().value());
            String address = own.questionnaire()
                    .sectionOf(found.question())
                    .map(section -> FormAddresses.section(own, section))
                    .orElse(FormAddresses.check(own));
            list.add(new ListItem(new Anchor(
                    address,
                    getTranslation(
                            "response.check.problem",
                            wording,
                            getTranslation(problem.key(), problem.arguments(getLocale()))))));
        }
        show(new Message(Tone.ERROR, getTranslation("response.check.problems", problems.size()), list));
    }

    private void show(Message message) {
        messages.removeAll();
        message.getElement().setAttribute("tabindex", "-1");
        messages.add(message);
        message.getElement().callJsFunction("focus");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("response.check.title");
    }
}
