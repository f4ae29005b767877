package lv.providus.kopskats.response;

import java.util.Optional;
import lv.providus.kopskats.shared.VisibleText;

/**
 * That a researcher wrote down what a municipality told otherwise than in the form.
 *
 * @param note who told it and when
 */
public record Received(ReceivedBy by, String note) {

    /** The longest note, in characters. */
    public static final int NOTE_MAX_LENGTH = 500;

    /** The same without blanks around the note; empty where the note is missing or too long. */
    Optional<Received> cleaned() {
        String stripped = note.replaceAll("\\p{Cntrl}+", " ").strip();
        return VisibleText.isBlank(stripped) || stripped.length() > NOTE_MAX_LENGTH
                ? Optional.empty()
                : Optional.of(new Received(by, stripped));
    }
}
