package lv.providus.kopskats.account;

/** Whether a person can sign in. */
public enum AccountState {
    /** Has a password and may sign in. */
    ACTIVE,
    /** Has not yet set a password. */
    INVITED,
    /** Waits after too many failed attempts to sign in; ends by itself. */
    LOCKED,
    /** May not sign in until enabled again. */
    DISABLED
}
