package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.textfield.TextField;
import lv.providus.kopskats.questionnaire.CountQuestion;

class CountField extends TypedAnswerField<TextField> {

    CountField(CountQuestion question) {
        super(question, Keyboards.field("numeric"));
    }
}
