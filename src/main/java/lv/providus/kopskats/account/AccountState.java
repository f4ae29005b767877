package lv.providus.kopskats.account;

/** Whether a person can sign in. */
public enum AccountState {
    /** Has a password and may sign in. */
    ACTIVE,
    /** Has not yet set a password. */
    INVITED,
    /** May not sign in until enabled again. */
    DISABLED
}
