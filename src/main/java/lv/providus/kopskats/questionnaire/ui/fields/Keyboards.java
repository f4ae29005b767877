package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;

/** Makes text fields bring up the keyboard that fits what is typed on a phone. */
final class Keyboards {

    private Keyboards() {}

    /** A text field with an input mode of HTML, e.g. {@code numeric}. */
    static TextField field(String inputMode) {
        TextField field = new TextField();
        field.setAutocomplete(Autocomplete.OFF);
        field.addAttachListener(attached -> field.getElement()
                .executeJs("this.inputElement && this.inputElement.setAttribute('inputmode', $0)", inputMode));
        return field;
    }
}
