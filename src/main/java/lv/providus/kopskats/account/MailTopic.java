package lv.providus.kopskats.account;

/** Mails that a person can do without. Invitations, reminders and what concerns the account itself are always sent. */
public enum MailTopic {
    RECEIPTS,
    CONVERSATIONS
}
