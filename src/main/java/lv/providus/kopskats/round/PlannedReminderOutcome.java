package lv.providus.kopskats.round;

/** What came of planning a reminder, or of taking one out of the plan. */
public enum PlannedReminderOutcome {
    DONE,
    /** The days are not between 0 and {@link PlannedReminder#MOST_DAYS}. */
    DAYS,
    /** There is one at that time already. */
    THERE_ALREADY,
    /** It has gone out, so it stays. */
    SENT,
    /** The round is published or archived, or there is no such round or reminder. */
    ROUND_OVER
}
