package lv.providus.kopskats.response;

/** What came of declining to take part. */
public enum DeclineResult {
    /** The municipality does not take part, by this call or by an earlier one. */
    DECLINED,
    /** Something is submitted that counts; it would have to be withdrawn first. */
    SUBMITTED,
    CLOSED,
    NOT_ASKED,
    /** The reason is missing or too long. */
    REASON
}
