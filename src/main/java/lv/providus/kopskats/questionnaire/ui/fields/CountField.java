package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.textfield.TextField;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.NumberInput;
import lv.providus.kopskats.questionnaire.Reading;
import lv.providus.kopskats.shared.Language;

class CountField extends TypedAnswerField<TextField> {

    CountField(CountQuestion question) {
        super(question, Keyboards.field("numeric"));
    }

    @Override
    Reading<? extends AnswerValue> read(String typed) {
        return NumberInput.parseCount(typed).map(AnswerValue.NumberAnswer::new);
    }

    @Override
    String show(AnswerValue answer) {
        return answer instanceof AnswerValue.NumberAnswer(var number)
                ? NumberInput.format(number, Language.of(getLocale()))
                : "";
    }
}
