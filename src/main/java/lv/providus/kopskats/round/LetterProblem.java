package lv.providus.kopskats.round;

import lv.providus.kopskats.shared.Language;

/**
 * Why a letter can't be written so.
 *
 * @param part which of its texts
 * @param detail the placeholder that is meant, as written; empty where none is
 */
public record LetterProblem(Part part, Language language, Kind kind, String detail) {

    public enum Part {
        SUBJECT,
        BODY
    }

    public enum Kind {
        EMPTY,
        TOO_LONG,
        /** There is no such placeholder in this letter. */
        UNKNOWN_PLACEHOLDER,
        /** A brace is opened or closed alone. */
        STRAY_BRACE,
        /** Without it the letter would be of no use. */
        NEEDED_PLACEHOLDER_MISSING
    }
}
