package lv.providus.kopskats.account;

/** What came of a change of an account. */
public sealed interface AccountOutcome {

    /** The account as it is now. */
    record Done(Account account) implements AccountOutcome {}

    /** Nothing was changed. */
    record Refused(AccountRefusal reason) implements AccountOutcome {}
}
