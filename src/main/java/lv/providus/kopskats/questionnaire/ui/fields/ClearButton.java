package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import lv.providus.kopskats.questionnaire.Item;

/** Takes a chosen answer back to not answered; there only while there is something to take back. */
class ClearButton extends Button {

    private boolean answered;
    private boolean readOnly;

    ClearButton(Item item, Runnable onClick) {
        String text = getTranslation("questionnaire.field.clear");
        setText(text);
        getElement().setAttribute("data-action", "clear");
        setAriaLabel(text + ": " + item.wording().in(getLocale()));
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("kk-question-clear");
        addClickListener(click -> onClick.run());
        update();
    }

    void setAnswered(boolean answered) {
        this.answered = answered;
        update();
    }

    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        update();
    }

    private void update() {
        setVisible(answered && !readOnly);
    }
}
