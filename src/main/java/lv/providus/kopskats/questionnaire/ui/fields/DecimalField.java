package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.textfield.TextField;
import lv.providus.kopskats.questionnaire.DecimalQuestion;

class DecimalField extends TypedAnswerField<TextField> {

    DecimalField(DecimalQuestion question) {
        super(question, Keyboards.field("decimal"));
    }
}
