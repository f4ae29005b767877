package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.textfield.TextField;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.DateInput;
import lv.providus.kopskats.questionnaire.DateQuestion;
import lv.providus.kopskats.questionnaire.Reading;

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

    @Override
    Reading<? extends AnswerValue> read(String typed) {
        return DateInput.parse(typed).map(AnswerValue.DateAnswer::new);
    }

    @Override
    String show(AnswerValue answer) {
        return answer instanceof AnswerValue.DateAnswer(var day) ? DateInput.format(day) : "";
    }
}
