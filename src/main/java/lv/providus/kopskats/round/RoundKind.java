package lv.providus.kopskats.round;

/** Whether a round asked everybody or shows selected rows only. */
public enum RoundKind {
    FULL,
    /** Its rows were selected, so no response rate, comparison or test may be made of it. */
    PARTIAL
}
