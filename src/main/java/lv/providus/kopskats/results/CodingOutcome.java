package lv.providus.kopskats.results;

/** What came of a change to categories or to what is sorted into them. */
public sealed interface CodingOutcome {

    /**
     * It is as it was wanted.
     *
     * @param changed how many texts or categories
     */
    record Done(int changed) implements CodingOutcome {}

    /** Nothing has changed, and why. */
    record Refused(Refusal refusal) implements CodingOutcome {}

    enum Refusal {
        /** In one of the languages, or too long. */
        NAME_MISSING,
        NAME_TAKEN,
        /** The question or category is not of this round, or has been deleted. */
        GONE,
        /** A later submission came in between, so that another text would have been coded than the one that was read. */
        TEXT_CHANGED,
        /** There is nothing to take over. */
        NOTHING_EARLIER
    }
}
