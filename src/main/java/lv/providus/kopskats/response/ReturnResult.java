package lv.providus.kopskats.response;

/** What came of returning a response for correction. */
public enum ReturnResult {
    RETURNED,
    /** The municipality submitted again, or a colleague decided meanwhile. */
    CHANGED_MEANWHILE,
    /** It was returned already and is not submitted since. */
    ALREADY_RETURNED,
    /** Nothing is submitted that counts. */
    NOTHING_SUBMITTED,
    /** It is accepted and would have to be unlocked first. */
    ACCEPTED,
    /** The municipality can't answer any more: a later deadline has to be given in the same step. */
    NEEDS_LATER_DEADLINE,
    /** The given deadline is not after now and after the present one. */
    NOT_LATER,
    /** The round is published or archived, so nobody can correct any more. */
    ROUND_OVER,
    /** The message is missing or too long. */
    MESSAGE
}
