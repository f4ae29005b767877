package lv.providus.kopskats.statistics;

/** What a test of "both groups come from the same process" says, or why it says nothing. */
public sealed interface TestResult {

    /**
     * A two-sided p-value.
     *
     * @param p above 0, at most 1
     */
    record Tested(double p, Method method) implements TestResult {}

    /** No test, and why. */
    record Refused(Refusal refusal) implements TestResult {}

    enum Method {
        /** Every way to share out the same values among groups of these sizes was counted. */
        EXACT,
        /** Too many ways to count: the normal approximation with ties, without correction for continuity. */
        NORMAL_APPROXIMATION
    }

    enum Refusal {
        /** No answers of groups so small could ever give a p-value of 0.05 or less, or a group has fewer than two. */
        TOO_FEW,
        /** All values are the same, in both groups. */
        ALL_ALIKE
    }
}
