package lv.providus.kopskats.mail;

/** What happens to the mails of this installation. */
public enum MailDelivery {
    /** They go out through a mail server. */
    SERVER,
    /** They stay in the trial, where they are read on a page. */
    TRIAL,
    /** No mail server is set up: they wait. */
    WAITING
}
