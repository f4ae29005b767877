package lv.providus.kopskats.response;

/** How far a delegation has come, by the clock of the database. */
public enum DelegationState {
    /** The link was made, nobody has opened it yet. */
    SENT,
    /** The colleague has opened it, and has answered nothing yet. */
    OPENED,
    /** The colleague has answered something. */
    WORKING,
    /** The colleague has handed the section in to the coordinator. */
    HANDED_IN,
    /** Its time is over, or the round takes no answers any more. */
    EXPIRED,
    /** The coordinator has taken it back. */
    REVOKED;

    /** Whether the link and what it opened still serve. */
    public boolean works() {
        return switch (this) {
            case SENT, OPENED, WORKING -> true;
            case HANDED_IN, EXPIRED, REVOKED -> false;
        };
    }
}
