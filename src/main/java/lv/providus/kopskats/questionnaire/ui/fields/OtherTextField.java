package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import lv.providus.kopskats.questionnaire.Choice;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/** The text beside the choice that asks for one; open while that choice is ticked, and kept while it is not. */
class OtherTextField extends TextField {

    private static final String OPEN = "data-open";

    /** There is nothing to be seen where no choice asks for a text. */
    OtherTextField(List<Choice> choices, Runnable onChange) {
        addClassName("kk-question-other");
        setHelperText(getTranslation("questionnaire.field.no_names"));
        QuestionField.mark(this, "other");
        choices.stream()
                .filter(Choice::asksForText)
                .findFirst()
                .ifPresentOrElse(
                        choice -> setLabel(getTranslation(
                                "questionnaire.field.other_text",
                                choice.wording().in(getLocale()))),
                        () -> setVisible(false));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    void setOpen(boolean open) {
        getElement().setAttribute(OPEN, open);
    }

    boolean isOpen() {
        return getElement().hasAttribute(OPEN);
    }

    /** The text, null while closed or blank. */
    @Nullable
    String text() {
        return isOpen() && !VisibleText.isBlank(getValue()) ? getValue() : null;
    }
}
