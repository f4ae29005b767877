package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.DecimalQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.NumberInput;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.Reading;
import lv.providus.kopskats.response.CorrectionRequestResult;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.VisibleText;
import lv.providus.kopskats.shared.ui.BrowserDrafts;

/** Asks what the number of the last round should have been and why it was wrong. */
@JavaScript(BrowserDrafts.SCRIPT)
class CorrectionQuestion extends Composite<Div> {

    /** Sends the request for a question. */
    interface Sender extends Serializable {

        CorrectionRequestResult send(QuestionCode question, BigDecimal proposed, String message);
    }

    private final Item item;
    private final RoundId round;
    private final Sender sender;
    private final TextField proposed = new TextField();
    private final TextArea message = new TextArea();
    private final Div problem = new Div();
    private SerializableRunnable onSent = () -> {};

    CorrectionQuestion(Item item, RoundId round, Sender sender, SerializableRunnable onCancel) {
        this.item = item;
        this.round = round;
        this.sender = sender;
        proposed.setLabel(getTranslation("response.correction.proposed"));
        proposed.getElement().setAttribute("inputmode", "decimal");
        proposed.setRequiredIndicatorVisible(true);
        message.setLabel(getTranslation("response.correction.message"));
        message.setHelperText(getTranslation("response.correction.message_help"));
        message.setRequiredIndicatorVisible(true);
        message.setWidthFull();
        problem.getElement().setAttribute("role", "alert");
        Button send = new Button(getTranslation("response.correction.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> {
            leave();
            onCancel.run();
        });
        Div actions = new Div(send, cancel);
        actions.addClassName("kk-correction-buttons");
        getContent().addClassName("kk-correction");
        getContent()
                .add(
                        new Paragraph(getTranslation("response.correction.explanation")),
                        proposed,
                        message,
                        problem,
                        actions);
    }

    /** What is typed is kept in the browser until it is sent or given up. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        BrowserDrafts.keep(proposed, draftOf("proposed"));
        BrowserDrafts.keep(message, draftOf("message"));
    }

    private String draftOf(String field) {
        return "correction/" + round + "/" + item.code() + "/" + field;
    }

    private void leave() {
        BrowserDrafts.forget(this, draftOf("proposed"));
        BrowserDrafts.forget(this, draftOf("message"));
        getElement().removeFromParent();
    }

    void onSent(SerializableRunnable listener) {
        onSent = listener;
    }

    void focus() {
        proposed.focus();
    }

    private void send() {
        proposed.setInvalid(false);
        message.setInvalid(false);
        problem.removeAll();
        switch (read()) {
            case Reading.Refused<BigDecimal>(AnswerProblem refused) -> refuse(List.of(refused));
            case Reading.Read<BigDecimal>(BigDecimal number) -> send(number);
        }
    }

    private void send(BigDecimal number) {
        switch (sender.send(item.code(), number, message.getValue())) {
            case CorrectionRequestResult.Requested(), CorrectionRequestResult.AlreadyRequested() -> {
                leave();
                onSent.run();
            }
            case CorrectionRequestResult.NumberRefused(List<AnswerProblem> problems) -> refuse(problems);
            case CorrectionRequestResult.MessageRefused(List<AnswerProblem> problems) -> {
                message.setErrorMessage(textOf(problems.getFirst()));
                message.setInvalid(true);
                message.focus();
            }
            case CorrectionRequestResult.NothingToCorrect(), CorrectionRequestResult.NotOpen() ->
                problem.add(new Paragraph(getTranslation("response.correction.not_possible")));
        }
    }

    private Reading<BigDecimal> read() {
        String typed = proposed.getValue();
        if (VisibleText.isBlank(typed)) {
            return new Reading.Refused<>(new AnswerProblem.Unanswered());
        }
        return item instanceof DecimalQuestion decimal
                ? NumberInput.parseDecimal(typed, decimal.decimals())
                : NumberInput.parseCount(typed);
    }

    private void refuse(List<AnswerProblem> problems) {
        proposed.setErrorMessage(textOf(problems.getFirst()));
        proposed.setInvalid(true);
        proposed.focus();
    }

    private String textOf(AnswerProblem found) {
        return getTranslation(found.key(), found.arguments(getLocale()));
    }
}
