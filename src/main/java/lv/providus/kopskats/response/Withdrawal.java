package lv.providus.kopskats.response;

import java.time.Instant;

/**
 * That a municipality took back what it had submitted.
 *
 * @param withdrawnBy how the audit trail names who did it
 */
public record Withdrawal(String reason, Instant withdrawnAt, String withdrawnBy) {

    /** The longest reason, in characters. */
    public static final int REASON_MAX_LENGTH = 2_000;
}
