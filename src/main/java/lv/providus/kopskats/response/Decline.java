package lv.providus.kopskats.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a municipality declined to take part in a round.
 *
 * @param declinedBy how the audit trail names who did it
 * @param received how the municipality told it where a researcher wrote it down; null where it declined itself
 */
public record Decline(
        String reason,
        Instant declinedAt,
        String declinedBy,
        @Nullable Received received) {

    /** The longest reason, in characters. */
    public static final int REASON_MAX_LENGTH = 2_000;
}
