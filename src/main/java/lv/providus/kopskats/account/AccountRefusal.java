package lv.providus.kopskats.account;

import java.util.Locale;

/** Why something about an account was not done. */
public enum AccountRefusal {
    NAME_MISSING,
    EMAIL_INVALID,
    EMAIL_TAKEN,
    MUNICIPALITY_MISSING,
    MUNICIPALITY_ONLY_FOR_COORDINATORS,
    /** The municipality does not exist today. */
    MUNICIPALITY_NOT_VALID,
    /** Without this one nobody could manage accounts. */
    LAST_ADMINISTRATOR,
    /** Nobody disables the own account or changes the own role. */
    OWN_ACCOUNT,
    /** Somebody else changed the account since it was read. */
    CHANGED_MEANWHILE,
    NOT_FOUND,
    /** The account is disabled, so it gets no link. */
    DISABLED,
    /** The day has passed. */
    HANDOVER_IN_THE_PAST,
    /** Administration changes hands at once or not at all. */
    HANDOVER_AT_ONCE_ONLY,
    /** There is a handover already. */
    HANDOVER_AGREED_ALREADY;

    /** The key of the sentence that says so. */
    public String textKey() {
        return "account.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
