package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.textfield.TextField;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.DecimalQuestion;
import lv.providus.kopskats.questionnaire.NumberInput;
import lv.providus.kopskats.questionnaire.Reading;
import lv.providus.kopskats.shared.Language;

class DecimalField extends TypedAnswerField<TextField> {

    private final int decimals;

    DecimalField(DecimalQuestion question) {
        super(question, Keyboards.field("decimal"));
        decimals = question.decimals();
    }

    @Override
    Reading<? extends AnswerValue> read(String typed) {
        return NumberInput.parseDecimal(typed, decimals).map(AnswerValue.NumberAnswer::new);
    }

    @Override
    String show(AnswerValue answer) {
        return answer instanceof AnswerValue.NumberAnswer(var number)
                ? NumberInput.format(number, Language.of(getLocale()))
                : "";
    }
}
