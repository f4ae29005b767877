package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All fields of a form, which is not left without asking while one of them differs from what it held when the form came on
 * the page or was saved. A form that uses this loads {@value Leaving#SCRIPT}.
 */
public final class TypedFields implements Serializable {

    private final Component form;
    private final Leaving leaving;
    private final List<Registration> listening = new ArrayList<>();
    private transient List<@Nullable Object> saved = List.of();

    /** Watches over a form as long as it stands on a page. */
    public TypedFields(Component form) {
        this.form = form;
        this.leaving = new Leaving(form, () -> !values().equals(saved));
        form.addAttachListener(attached -> {
            fieldsIn(form).forEach(field -> listening.add(field.addValueChangeListener(change -> leaving.tell())));
            settle();
        });
        form.addDetachListener(detached -> {
            listening.forEach(Registration::remove);
            listening.clear();
        });
    }

    /** Nothing of it can be lost any more. */
    public void settle() {
        saved = values();
        leaving.tell();
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        fieldsIn(form).forEach(field -> values.add(field.getValue()));
        return values;
    }

    private static Stream<HasValue<?, ?>> fieldsIn(Component part) {
        return part instanceof HasValue<?, ?> field
                ? Stream.of(field)
                : part.getChildren().flatMap(TypedFields::fieldsIn);
    }
}
