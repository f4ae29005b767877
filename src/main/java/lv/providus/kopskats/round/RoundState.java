package lv.providus.kopskats.round;

/** Where a round stands; it follows from the times of the round and the clock of the database. */
public enum RoundState {
    PLANNED,
    OPEN,
    CLOSED,
    PUBLISHED,
    ARCHIVED
}
