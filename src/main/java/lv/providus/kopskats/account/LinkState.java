package lv.providus.kopskats.account;

/** What a one-time link is for, looked at without using it. */
public sealed interface LinkState {

    /** The person sets a password. */
    record SetsPassword(String displayName, String email) implements LinkState {}

    /** Whoever holds the link becomes an administrator. */
    record MakesAdministrator() implements LinkState {}

    /** The person is signed in and led to a page. */
    record SignsIn(String displayName, String email) implements LinkState {}

    /** It signed in and works no more; the page it led to is still there for whoever signs in otherwise. */
    record SignInSpent(String leadsTo) implements LinkState {}

    /** Used, revoked, expired, or never made. */
    record DoesNotWork() implements LinkState {}
}
