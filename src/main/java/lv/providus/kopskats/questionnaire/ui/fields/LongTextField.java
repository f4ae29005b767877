package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import lv.providus.kopskats.questionnaire.TextQuestion;

/** Free text; it has no length limit of its own, so that nothing is cut off, and warns against naming people. */
class LongTextField extends TypedAnswerField<TextArea> {

    LongTextField(TextQuestion question) {
        this(question, new TextArea());
    }

    private LongTextField(TextQuestion question, TextArea input) {
        super(question, input);
        input.setMinRows(3);
        input.setMaxRows(20);
        Div helper = new Div();
        helper.addClassName("kk-question-helper");
        if (question.hint() != null) {
            helper.add(new Span(question.hint().in(getLocale())));
        }
        helper.add(new Span(getTranslation("questionnaire.field.no_names")));
        input.setHelperComponent(helper);
    }
}
