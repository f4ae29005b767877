package lv.providus.kopskats.mail;

/**
 * Names what is attached to a mail; it is made when the mail is sent.
 *
 * @param kind which {@link MailAttachments} makes it
 * @param key which one of its kind
 */
public record AttachmentReference(String kind, String key) {}
