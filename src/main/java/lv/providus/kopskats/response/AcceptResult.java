package lv.providus.kopskats.response;

/** What came of accepting a submission. */
public enum AcceptResult {
    /** It is accepted, by this call or by an earlier one. */
    ACCEPTED,
    /** The municipality submitted again, or a colleague decided meanwhile. */
    CHANGED_MEANWHILE,
    /** The municipality is correcting it and has time to submit again. */
    BEING_CORRECTED,
    /** Nothing is submitted that counts. */
    NOTHING_SUBMITTED
}
