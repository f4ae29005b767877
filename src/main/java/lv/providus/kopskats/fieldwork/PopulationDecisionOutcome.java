package lv.providus.kopskats.fieldwork;

/** What came of deciding about a figure. */
public enum PopulationDecisionOutcome {
    DECIDED,
    REASON_MISSING,
    /** The municipality gives another figure by now, or none that differs. */
    CHANGED_MEANWHILE,
    /** The round is published or archived; its numbers no longer change. */
    ROUND_OVER
}
