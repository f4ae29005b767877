package lv.providus.kopskats.asking;

/** What came of writing to many at once. */
public sealed interface AskingOutcome {

    /** The letters are in the outbox. */
    record Sent(int mails, int municipalities) implements AskingOutcome {}

    /** There is nobody to write to. */
    record Nobody() implements AskingOutcome {}

    /** The same press of the button, or the same planned reminder, has written already; nothing was written now. */
    record SentAlready() implements AskingOutcome {}
}
