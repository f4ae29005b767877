package lv.providus.kopskats.response;

/** What came of opening a response again whose municipality had declined. */
public enum ReopenResult {
    REOPENED,
    /** The municipality has not declined, or somebody opened the response already. */
    NOT_DECLINED,
    /** The reason is missing or too long. */
    REASON
}
