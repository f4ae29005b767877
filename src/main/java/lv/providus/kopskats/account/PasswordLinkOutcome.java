package lv.providus.kopskats.account;

/** What came of asking for a password link. */
public sealed interface PasswordLinkOutcome {

    /** A link; its secret is known only here and cannot be shown again. */
    record Made(OneTimeLink link) implements PasswordLinkOutcome {}

    /** There is no link. */
    record Refused(AccountRefusal reason) implements PasswordLinkOutcome {}
}
