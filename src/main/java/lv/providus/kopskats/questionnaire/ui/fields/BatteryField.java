package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import lv.providus.kopskats.questionnaire.BatteryQuestion;

/** A battery: its wording, then one field per statement, side by side with the scale where there is room. */
public class BatteryField extends Composite<Div> {

    private final List<QuestionField> fields;

    public BatteryField(BatteryQuestion battery) {
        fields = battery.statements().stream().map(QuestionField::create).toList();
        Paragraph title = new Paragraph(battery.wording().in(getLocale()));
        title.addClassName("kk-battery-title");
        title.setId("battery-" + battery.code());
        Div content = getContent();
        content.addClassName("kk-battery");
        content.getElement().setAttribute("role", "group");
        content.getElement().setAttribute("aria-labelledby", "battery-" + battery.code());
        content.add(title);
        if (battery.hint() != null) {
            Paragraph hint = new Paragraph(battery.hint().in(getLocale()));
            hint.addClassName("kk-quiet");
            content.add(hint);
        }
        fields.forEach(content::add);
    }

    /** The fields of the statements, in order. */
    public List<QuestionField> fields() {
        return fields;
    }
}
