package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What has to be known of a round before its figures are read, in one message. */
public final class RoundNote {

    private RoundNote() {}

    /**
     * That the answers of a round are invented, and what was noted about it; empty where there is neither.
     *
     * @param tone of a note alone; that answers are invented is a warning
     */
    public static Optional<Message> of(boolean demonstration, @Nullable LocalizedText note, Tone tone) {
        UI ui = UI.getCurrent();
        Optional<String> noted = Optional.ofNullable(note).map(text -> text.in(ui.getLocale()));
        return demonstration
                ? Optional.of(new Message(
                        Tone.WARNING,
                        ui.getTranslation("shared.demonstration"),
                        noted.map(Paragraph::new).stream().toArray(Component[]::new)))
                : noted.map(text -> new Message(tone, text));
    }
}
