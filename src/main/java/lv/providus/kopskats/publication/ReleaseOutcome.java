package lv.providus.kopskats.publication;

/** What came of making a release. */
public sealed interface ReleaseOutcome {

    /** It was made. */
    record Made(int number) implements ReleaseOutcome {}

    /** It was not made, and why. */
    record Refused(Reason reason) implements ReleaseOutcome {}

    enum Reason {
        /** There is no such round. */
        NOT_FOUND,
        /** The round is neither closed nor published, so it still takes answers or is put away. */
        NOT_CLOSED,
        /** The rows of the round were selected, so no figures of groups may be made of them. */
        PARTIAL_ROUND,
        /** Nothing would be shown that the latest release does not show already. */
        NOTHING_NEW
    }
}
