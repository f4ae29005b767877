package lv.providus.kopskats.round;

/** What came of giving a municipality more time. */
public enum ExtensionResult {
    EXTENDED,
    /** The new deadline is not after now and after the present one. */
    NOT_LATER,
    /** The round is published or archived, so nobody can answer any more. */
    ROUND_OVER,
    /** There is no such round, or the municipality is not asked in it. */
    NOT_ASKED
}
