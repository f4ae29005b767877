package lv.providus.kopskats.results;

import java.util.List;
import lv.providus.kopskats.statistics.CliffsDelta;
import lv.providus.kopskats.statistics.Interval;
import lv.providus.kopskats.statistics.Proportion;
import lv.providus.kopskats.statistics.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * Two groups beside each other, the municipality being the unit: effects first, then tests. Never weighted.
 *
 * @param shares one for each choice, or one for all above the middle of a scale
 * @param ranks how far the first group lies above the second; null where values have no order or a group has none
 * @param tests how many tests were made at once, for which their p-values are adjusted
 */
public record GroupComparison(
        GroupFigures first,
        GroupFigures second,
        List<Shares> shares,
        @Nullable Ranks ranks,
        int tests) {

    /**
     * Two shares.
     *
     * @param options places of the choices that are counted together
     * @param difference first minus second, with Newcombe's interval
     * @param hadAnswered between which values the difference would lie had the missing answered
     * @param missing how many of each group are taken to be missing: asked, without an answer that counts, and not "not
     *     applicable"
     */
    public record Shares(
            List<Answers.Option> options,
            Proportion first,
            Proportion second,
            Proportion.Difference difference,
            Interval hadAnswered,
            Missing missing,
            Tested test) {

        /** The interval lies beside 0 while the test finds nothing, or the other way round. */
        public boolean intervalAndTestDisagree() {
            return test.result() instanceof TestResult.Tested(double p, TestResult.Method method)
                    && !difference.interval().contains(0) == p > LEVEL;
        }
    }

    /** How many of each group are missing. */
    public record Missing(int first, int second) {}

    /** What was ranked. */
    public enum Ranked {
        SCORES,
        /** Numbers as they were given. */
        VALUES,
        /** Numbers ÷ residents. */
        PER_RESIDENT
    }

    /**
     * How far the first group lies above the second.
     *
     * @param first municipalities of the first group that were ranked
     * @param second municipalities of the second group that were ranked
     */
    public record Ranks(Ranked what, int first, int second, CliffsDelta delta, Tested test) {}

    /**
     * A test.
     *
     * @param adjusted its p-value by Holm's method for all tests at once; null where no test was made
     */
    public record Tested(TestResult result, @Nullable Double adjusted) {}

    /** Below it a p-value is usually called significant; only to say where interval and test disagree. */
    private static final double LEVEL = 0.05;
}
