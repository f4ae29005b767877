package lv.providus.kopskats.response;

import java.time.Instant;

/**
 * That a municipality declined to take part in a round.
 *
 * @param declinedBy how the audit trail names who did it
 */
public record Decline(String reason, Instant declinedAt, String declinedBy) {

    /** The longest reason, in characters. */
    public static final int REASON_MAX_LENGTH = 2_000;
}
