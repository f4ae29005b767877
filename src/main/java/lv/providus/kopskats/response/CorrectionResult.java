package lv.providus.kopskats.response;

/** What came of asking to correct what was submitted. */
public enum CorrectionResult {
    /** The working copy can be changed again, by this call or by an earlier one. */
    REOPENED,
    NOTHING_SUBMITTED,
    /** The review is over, or the municipality declined to take part. */
    FINAL,
    CLOSED,
    NOT_ASKED
}
