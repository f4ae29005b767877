package lv.providus.kopskats.response;

/**
 * Where the response of a municipality stands; a response that was not started does not exist. Whether it was ever
 * submitted is told by its submissions, not by its state: one that is being corrected is a draft again.
 */
public enum ResponseState {
    /** Answers are being given, for the first time or as a correction of what was submitted. */
    DRAFT,
    SUBMITTED,
    /** Sent back with a question; answers can be changed as in a draft. */
    RETURNED,
    ACCEPTED,
    /** The municipality declined to take part. */
    DECLINED;

    /** Whether answers can be changed while the round is open. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }
}
