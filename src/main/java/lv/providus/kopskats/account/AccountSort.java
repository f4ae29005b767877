package lv.providus.kopskats.account;

/** By what accounts can be sorted; equal ones stand by name. */
public enum AccountSort {
    NAME,
    EMAIL,
    ROLE,
    MUNICIPALITY,
    STATE,
    LAST_SIGN_IN
}
