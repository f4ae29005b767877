package lv.providus.kopskats.response;

/** What came of taking back a submission. */
public enum WithdrawResult {
    /** It no longer counts, by this call or by an earlier one. */
    WITHDRAWN,
    /** There is no submission of this number, or it is not the one that counts. */
    NOT_THE_VALID_ONE,
    /** A researcher has accepted it. */
    ACCEPTED,
    CLOSED,
    /** The reason is missing or too long. */
    REASON
}
