package lv.providus.kopskats.response;

/** What a municipality may do at this moment by the clock of the database, its own extension included. */
public enum AnsweringWindow {
    NOT_YET_OPEN,
    OPEN,
    /** The deadline passed less than a day ago: what is typed is kept, but can't be submitted. */
    LATE,
    CLOSED
}
