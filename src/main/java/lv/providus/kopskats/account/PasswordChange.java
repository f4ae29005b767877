package lv.providus.kopskats.account;

/** What came of changing the own password. */
public sealed interface PasswordChange {

    /** The new one counts; the other sessions have ended. */
    record Done(int endedSessions) implements PasswordChange {}

    /** The present password was not the right one. */
    record WrongPassword() implements PasswordChange {}

    /** After too many wrong ones; nothing was checked. */
    record Wait() implements PasswordChange {}

    record Refused(PasswordPolicy.Problem problem) implements PasswordChange {}
}
