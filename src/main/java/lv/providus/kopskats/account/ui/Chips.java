package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters as chips: at most one of a group is pressed, pressing it again lifts it. */
class Chips<T> extends Composite<Div> {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final SerializableConsumer<@Nullable T> onChange;
    private @Nullable T chosen;

    Chips(String label, SerializableConsumer<@Nullable T> onChange) {
        this.onChange = onChange;
        getContent().addClassName("kk-chips");
        getContent().getElement().setAttribute("role", "group").setAttribute("aria-label", label);
    }

    Chips<T> with(T value, String text) {
        NativeButton button = new NativeButton(text, click -> toggle(value));
        button.addClassName("kk-chip");
        button.getElement().setAttribute("aria-pressed", "false");
        buttons.put(value, button);
        getContent().add(button);
        return this;
    }

    private void toggle(T value) {
        chosen = value.equals(chosen) ? null : value;
        buttons.forEach(
                (of, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(of.equals(chosen))));
        onChange.accept(chosen);
    }
}
