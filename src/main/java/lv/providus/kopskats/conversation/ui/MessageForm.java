package lv.providus.kopskats.conversation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableFunction;
import lv.providus.kopskats.conversation.Conversation;
import lv.providus.kopskats.conversation.SayResult;

/** A message to be written; what could not be sent stays in the field with the reason. */
class MessageForm extends Div {

    private final TextArea text = new TextArea();

    MessageForm(String label, String send, SerializableFunction<String, SayResult> saying, Runnable said) {
        addClassName("kk-message-form");
        text.setLabel(label);
        text.setWidthFull();
        text.setMinHeight("6rem");
        Button button = new Button(send, click -> take(saying.apply(text.getValue()), said));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(text, button);
    }

    /** Adds another way to use the text. */
    void addAction(Button button) {
        add(button);
    }

    String value() {
        return text.getValue();
    }

    /** Goes on where something was said, says why where it was not. */
    void take(SayResult result, Runnable said) {
        switch (result) {
            case SAID -> said.run();
            case TEXT -> show(getTranslation("conversation.problem.text", Conversation.TEXT_MAX_LENGTH));
            case NOT_FOUND -> show(getTranslation("conversation.problem.not_found"));
            case NOT_LATER -> show(getTranslation("conversation.problem.not_later"));
            case ALREADY -> show(getTranslation("conversation.problem.already"));
            case ROUND_OVER -> show(getTranslation("conversation.problem.round_over"));
        }
    }

    private void show(String problem) {
        text.setErrorMessage(problem);
        text.setInvalid(true);
        text.focus();
    }
}
