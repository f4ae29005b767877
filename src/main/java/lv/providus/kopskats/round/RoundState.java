package lv.providus.kopskats.round;

/** Where a round stands; it follows from the times of the round and the clock of the database. */
public enum RoundState {
    PLANNED,
    OPEN,
    CLOSED,
    PUBLISHED,
    ARCHIVED;

    /** Whether the time to answer is over, save for those who were given more of it. */
    public boolean isOver() {
        return switch (this) {
            case PLANNED, OPEN -> false;
            case CLOSED, PUBLISHED, ARCHIVED -> true;
        };
    }
}
