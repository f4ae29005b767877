package lv.providus.kopskats.mail;

/** Addresses of the pages of this module. */
public final class MailNavigation {

    public static final String SERVER = "mail-server";

    private MailNavigation() {}

    /** The mail server and what has not gone out. */
    public static String server() {
        return SERVER;
    }
}
