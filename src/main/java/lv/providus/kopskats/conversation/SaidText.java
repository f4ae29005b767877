package lv.providus.kopskats.conversation;

import java.util.Optional;
import lv.providus.kopskats.shared.VisibleText;

/** What somebody wants to say, without characters that cannot be seen. */
final class SaidText {

    private SaidText() {}

    /** The text; empty where there is nothing to read or it is longer than {@link Conversation#TEXT_MAX_LENGTH}. */
    static Optional<String> of(String text) {
        String visible = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        return VisibleText.isBlank(visible) || visible.length() > Conversation.TEXT_MAX_LENGTH
                ? Optional.empty()
                : Optional.of(visible);
    }
}
