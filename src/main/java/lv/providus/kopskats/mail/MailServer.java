package lv.providus.kopskats.mail;

/**
 * How mails leave this installation; never the password.
 *
 * @param host empty where none is set
 * @param user with which the server is signed in to, empty for none
 * @param encrypted whether the connection is encrypted, from the beginning or by STARTTLS
 * @param from the sender's address, empty where none is set
 */
public record MailServer(MailDelivery delivery, String host, int port, String user, boolean encrypted, String from) {}
