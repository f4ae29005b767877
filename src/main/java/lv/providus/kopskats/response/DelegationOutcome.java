package lv.providus.kopskats.response;

/** What came of entrusting a section, or of making its link anew. */
public sealed interface DelegationOutcome {

    /** The link works; an earlier one of the same delegation no longer does. */
    record Made(DelegationLink link) implements DelegationOutcome {}

    /** Nothing was made. */
    record Refused(Reason reason) implements DelegationOutcome {}

    /** Why nothing was made. */
    enum Reason {
        LABEL_MISSING,
        LABEL_TOO_LONG,
        EMAIL_WRONG,
        MESSAGE_TOO_LONG,
        /** The last day is over already. */
        DAY_IN_THE_PAST,
        /** The round takes no answers now. */
        NOT_OPEN,
        /** The response is submitted; it has to be reopened for correction first. */
        ALREADY_SUBMITTED,
        /** There is no such section in a round in which the own municipality is asked. */
        NO_SUCH_SECTION,
        /** It was handed in, revoked, or its time is over. */
        ENDED
    }
}
