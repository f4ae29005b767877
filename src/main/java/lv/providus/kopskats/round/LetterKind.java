package lv.providus.kopskats.round;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The letters that a round writes to coordinators. */
public enum LetterKind {
    INVITATION,
    /** To those who have not begun. */
    REMINDER_NOT_STARTED,
    /** To those who have begun and not submitted. */
    REMINDER_DRAFT,
    /** To those whose response was returned for correction. */
    REMINDER_RETURNED,
    /** With the receipt, to whoever submitted. */
    THANK_YOU;

    /** What may be filled in. */
    public Set<Placeholder> placeholders() {
        EnumSet<Placeholder> all = EnumSet.allOf(Placeholder.class);
        if (this != THANK_YOU) {
            all.removeAll(EnumSet.of(Placeholder.RECEIPT, Placeholder.SUBMITTED_AT));
        }
        return Collections.unmodifiableSet(all);
    }

    /** Without which the letter would be of no use. */
    public Set<Placeholder> needed() {
        return this == THANK_YOU ? Set.of(Placeholder.RECEIPT) : Set.of(Placeholder.LINK);
    }
}
