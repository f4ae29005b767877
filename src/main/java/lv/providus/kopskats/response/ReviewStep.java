package lv.providus.kopskats.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What PROVIDUS decided about a submission; never changed afterwards.
 *
 * @param submission number of the submission that was judged
 * @param message what the municipality is to correct, or why an accepted response is unlocked; null where it was accepted
 * @param doneBy how the audit trail names who did it
 */
public record ReviewStep(
        Kind kind, int submission, @Nullable String message, String doneBy, Instant doneAt) {

    /** The longest message and the longest reason, in characters. */
    public static final int MESSAGE_MAX_LENGTH = 4_000;

    /** What was decided. */
    public enum Kind {
        /** The municipality is asked to correct it. */
        RETURNED,
        /** It holds, and nothing in the response changes any more. */
        ACCEPTED,
        /** What was accepted can be corrected or returned again. */
        UNLOCKED
    }
}
