package lv.providus.kopskats.mail;

/** A file that goes with a mail. */
public record MailAttachment(String fileName, String contentType, byte[] content) {}
