package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.textfield.TextField;
import lv.providus.kopskats.questionnaire.Choice;
import org.jspecify.annotations.Nullable;

/** The text beside a choice that asks for one; shown while that choice is ticked, and kept while it is not. */
class OtherTextField extends TextField {

    OtherTextField(Runnable onChange) {
        addClassName("kk-question-other");
        setHelperText(getTranslation("questionnaire.field.no_names"));
        setVisible(false);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    /** Shows the field for the chosen choice, or hides it where none asks for a text. */
    void showFor(@Nullable Choice choice) {
        setVisible(choice != null);
        if (choice != null) {
            setLabel(getTranslation(
                    "questionnaire.field.other_text", choice.wording().in(getLocale())));
        }
    }

    /** The text, null while hidden or blank. */
    @Nullable
    String text() {
        return isVisible() && !getValue().isBlank() ? getValue() : null;
    }
}
