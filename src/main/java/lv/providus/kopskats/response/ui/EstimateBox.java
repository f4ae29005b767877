package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.ui.fields.QuestionField;

/** Says that a number is an estimate; the script of the form saves it with the answer. */
class EstimateBox extends Checkbox {

    EstimateBox(Item item, boolean estimated) {
        setLabel(getTranslation("response.form.estimate"));
        setAriaLabel(getTranslation("response.form.estimate_of", item.wording().in(getLocale())));
        setValue(estimated);
        addClassName("kk-estimate");
        QuestionField.mark(this, "estimated");
    }
}
