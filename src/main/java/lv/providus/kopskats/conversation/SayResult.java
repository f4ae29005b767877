package lv.providus.kopskats.conversation;

/** What came of saying something. */
public enum SayResult {
    SAID,
    /** The text is missing or too long. */
    TEXT,
    /** There is no such conversation, question or round, or it is not for the person who asked. */
    NOT_FOUND,
    /** A later deadline has to lie after now and after the present one. */
    NOT_LATER,
    /** The wish for more time waits already, or is answered already. */
    ALREADY,
    /** The round is over for good: it is published or archived. */
    ROUND_OVER
}
