package lv.providus.kopskats.round;

/** What came of changing a round. */
public sealed interface RoundOutcome {

    record Done() implements RoundOutcome {}

    /** It can't be as described. */
    record Invalid(RoundCreation.Reason reason) implements RoundOutcome {}

    /** It can't be changed so now; nothing was changed. */
    record Refused(Reason reason) implements RoundOutcome {}

    enum Reason {
        NOT_FOUND,
        /** Somebody else changed it since it was read. */
        CHANGED_MEANWHILE,
        /** Once a round has opened, what it asks, whom and as of which day is final. */
        FIXED_ONCE_OPENED,
        /** The wanted time is not after now. */
        NOT_LATER,
        /** The step does not belong to the present state of the round. */
        NOT_IN_THIS_STATE,
        /** There are answers, mails or conversations, so it can only be archived. */
        TOUCHED,
        /** The rows of the round were selected, so that no release of figures can be made of them. */
        SELECTED_ROWS
    }
}
