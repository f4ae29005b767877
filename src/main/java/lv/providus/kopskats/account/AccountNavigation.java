package lv.providus.kopskats.account;

import lv.providus.kopskats.shared.MunicipalityId;

/** Where the pages of this module are. */
public final class AccountNavigation {

    /** The path of the sign-in page. */
    public static final String SIGN_IN = "sign-in";

    /** Where its form is posted; another path, because Vaadin takes forged requests to the page itself. */
    public static final String SIGN_IN_FORM = "sign-in-with-password";

    /** Where a page asks how long its session lasts, and prolongs it. */
    public static final String SESSION = "session";

    /** Where a form that signs out is posted. */
    public static final String SIGN_OUT = "logout";

    /** The list of accounts. */
    public static final String ACCOUNTS = "accounts";

    /** The page that redeems one-time links, followed by a slash and the secret. */
    public static final String LINK = "link";

    /** Parameter of the sign-in page: e-mail address or password was wrong. */
    public static final String ERROR = "error";

    /** Parameter of the sign-in page: it had been open for so long that its form could not be taken. */
    public static final String STALE = "stale";

    /** Parameter of the sign-in page: minutes until the next attempt is possible. */
    public static final String WAIT = "wait";

    /** Parameter of the sign-in page: why a session was ended, {@link EndOfSession#code()}. */
    public static final String ENDED = "ended";

    /** Moves the coordinators of a municipality that was merged. */
    public static final String SUCCESSION = ACCOUNTS + "/successor/:municipality([0-9]{1,18})";

    /** Makes accounts of a file. */
    public static final String IMPORT = ACCOUNTS + "/import";

    /** What people change about themselves. */
    public static final String PROFILE = "profile";

    /** Where a link for a new password is asked for. */
    public static final String FORGOTTEN = "forgotten-password";

    private AccountNavigation() {}

    public static String succession(MunicipalityId merged) {
        return ACCOUNTS + "/successor/" + merged;
    }

    public static String signIn() {
        return SIGN_IN;
    }

    /** The sign-in page with a sentence about why a session was ended. */
    public static String signInAfter(EndOfSession end) {
        return SIGN_IN + "?" + ENDED + "=" + end.code();
    }

    public static String accounts() {
        return ACCOUNTS;
    }

    public static String importAccounts() {
        return IMPORT;
    }

    public static String profile() {
        return PROFILE;
    }

    public static String forgotten() {
        return FORGOTTEN;
    }

    static String signInFailed() {
        return SIGN_IN + "?" + ERROR;
    }

    static String signInStale() {
        return SIGN_IN + "?" + STALE;
    }

    static String signInDisabled() {
        return signInAfter(EndOfSession.DISABLED);
    }

    static String signInAfterMinutes(long minutes) {
        return SIGN_IN + "?" + WAIT + "=" + minutes;
    }
}
