package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * Vaadin's group of radio buttons with nothing on the server but one element per option, since a form holds many of them
 * for hours. Its value is the place of the chosen option, from 0, or empty.
 */
@Tag("vaadin-radio-group")
@Uses(RadioButtonGroup.class)
class OptionGroup extends AbstractSinglePropertyField<OptionGroup, String>
        implements InputField<ComponentValueChangeEvent<OptionGroup, String>, String>, HasValidationProperties {

    static final int NONE = -1;

    OptionGroup() {
        super("value", "", false);
        getElement().setProperty("manualValidation", true);
    }

    /** Offers these options, in their order. */
    void offer(List<String> labels) {
        for (int place = 0; place < labels.size(); place++) {
            getElement()
                    .appendChild(new Element("vaadin-radio-button")
                            .setProperty("value", Integer.toString(place))
                            .setProperty("label", labels.get(place)));
        }
    }

    /** The place of the chosen option, {@link #NONE} where none is. */
    int chosen() {
        return getValue().isEmpty() ? NONE : Integer.parseInt(getValue());
    }

    void choose(int place) {
        setValue(place == NONE ? "" : Integer.toString(place));
    }
}
