package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/** What a message or a state means; always shown by an icon and words too, never by colour alone. */
public enum Tone {
    NEUTRAL("neutral", VaadinIcon.CIRCLE_THIN),
    ACCENT("accent", VaadinIcon.PENCIL),
    GOOD("good", VaadinIcon.CHECK_CIRCLE_O),
    WARNING("warning", VaadinIcon.WARNING),
    ERROR("error", VaadinIcon.EXCLAMATION_CIRCLE_O);

    private final String suffix;
    private final VaadinIcon icon;

    Tone(String suffix, VaadinIcon icon) {
        this.suffix = suffix;
        this.icon = icon;
    }

    String suffix() {
        return suffix;
    }

    VaadinIcon icon() {
        return icon;
    }
}
