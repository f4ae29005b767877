package lv.providus.kopskats.response;

import java.time.Instant;
import lv.providus.kopskats.shared.SubmissionId;

/**
 * What tells of a submission without its answers.
 *
 * @param number counts the submissions of one response, from 1; the highest is the valid one
 * @param submittedBy how the audit trail names who submitted it
 * @param imported whether a researcher took it in from a file
 */
public record SubmissionReceipt(
        SubmissionId id,
        int number,
        ReceiptNumber receiptNumber,
        Instant submittedAt,
        String submittedBy,
        boolean imported) {}
