package lv.providus.kopskats.response;

import java.time.Instant;
import lv.providus.kopskats.shared.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * What tells of a submission without its answers.
 *
 * @param number counts the submissions of one response, from 1; the highest is the valid one unless it was withdrawn
 * @param submittedBy how the audit trail names who submitted it
 * @param imported whether a researcher took it in from a file
 * @param received how it came in where a researcher wrote it down; null where it was given in the form or in a file
 * @param withdrawal null where it was not taken back
 */
public record SubmissionReceipt(
        SubmissionId id,
        int number,
        ReceiptNumber receiptNumber,
        Instant submittedAt,
        String submittedBy,
        boolean imported,
        @Nullable Received received,
        @Nullable Withdrawal withdrawal) {

    /** Whether it was taken back and no longer counts. */
    public boolean withdrawn() {
        return withdrawal != null;
    }
}
