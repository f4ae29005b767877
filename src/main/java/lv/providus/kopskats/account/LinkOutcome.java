package lv.providus.kopskats.account;

import lv.providus.kopskats.shared.AccountId;

/** What came of using a one-time link. */
public sealed interface LinkOutcome {

    /** The link is used up, the password set. */
    record Redeemed(AccountId account) implements LinkOutcome {}

    /** The link is used up; its person is to be signed in and led to a page, whose path has no slash before it. */
    record SignedIn(AccountId account, String leadsTo) implements LinkOutcome {}

    /** The link works no more. */
    record DoesNotWork() implements LinkOutcome {}

    /** The password is refused; the link still works. */
    record PasswordRefused(PasswordPolicy.Problem problem) implements LinkOutcome {}

    /** Name or e-mail address is refused; the link still works. */
    record DetailsRefused(AccountRefusal reason) implements LinkOutcome {}
}
