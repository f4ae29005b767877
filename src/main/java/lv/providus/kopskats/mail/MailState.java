package lv.providus.kopskats.mail;

/** Where a mail stands. */
public enum MailState {
    /** It waits, for its turn or for a mail server. */
    QUEUED,
    /** The dialogue with the mail server goes on. */
    SENDING,
    SENT,
    /** The mail server refused it for good. */
    FAILED,
    /** The dialogue broke off: it may or may not have arrived, and is not sent again by itself. */
    UNKNOWN
}
