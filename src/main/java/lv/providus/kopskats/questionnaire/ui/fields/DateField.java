package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.textfield.TextField;
import lv.providus.kopskats.questionnaire.DateQuestion;

class DateField extends TypedAnswerField<TextField> {

    DateField(DateQuestion question) {
        this(question, Keyboards.field("text"));
    }

    private DateField(DateQuestion question, TextField input) {
        super(question, input);
        if (question.hint() == null) {
            input.setHelperText(getTranslation("questionnaire.field.date_form"));
        }
    }
}
