package lv.providus.kopskats.response;

/** Whether a municipality may answer at this moment by the clock of the database, its own extension included. */
public enum AnsweringWindow {
    NOT_YET_OPEN,
    OPEN,
    CLOSED
}
