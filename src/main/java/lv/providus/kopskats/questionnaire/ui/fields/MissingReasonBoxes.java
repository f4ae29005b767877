package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MissingReason;
import org.jspecify.annotations.Nullable;

/** The reasons for having no value, as boxes of which at most one is ticked. */
class MissingReasonBoxes extends Composite<Div> {

    private final Map<MissingReason, Checkbox> boxes = new EnumMap<>(MissingReason.class);

    MissingReasonBoxes(Item item, SerializableConsumer<@Nullable MissingReason> onChange) {
        Div content = getContent();
        content.addClassName("kk-question-reasons");
        content.getElement().setAttribute("role", "group");
        content.getElement().setAttribute("aria-label", item.wording().in(getLocale()));
        content.setVisible(!item.missingReasons().isEmpty());
        for (MissingReason reason : item.missingReasons()) {
            Checkbox box = new Checkbox(getTranslation(reason.key()));
            box.getElement().setAttribute("data-missing", reason.name().toLowerCase(Locale.ROOT));
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    setReason(change.getValue() ? reason : null);
                    onChange.accept(reason());
                }
            });
            boxes.put(reason, box);
            content.add(box);
        }
    }

    @Nullable
    MissingReason reason() {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    void setReason(@Nullable MissingReason reason) {
        boxes.forEach((other, box) -> box.setValue(other == reason));
    }

    void setReadOnly(boolean readOnly) {
        boxes.values().forEach(box -> box.setReadOnly(readOnly));
    }
}
