package lv.providus.kopskats.response;

/** What came of unlocking an accepted response. */
public enum UnlockResult {
    UNLOCKED,
    /** It is not accepted, or a colleague unlocked it already. */
    NOT_ACCEPTED,
    /** The reason is missing or too long. */
    REASON
}
