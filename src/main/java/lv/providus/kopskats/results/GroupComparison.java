package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.statistics.CliffsDelta;
import lv.providus.kopskats.statistics.FisherTest;
import lv.providus.kopskats.statistics.Holm;
import lv.providus.kopskats.statistics.Interval;
import lv.providus.kopskats.statistics.PossibleValue;
import lv.providus.kopskats.statistics.Proportion;
import lv.providus.kopskats.statistics.RankSumTest;
import lv.providus.kopskats.statistics.TestResult;
import lv.providus.kopskats.statistics.TwoGroups;
import org.jspecify.annotations.Nullable;

/**
 * Two groups beside each other, the municipality being the unit: effects first, then tests. Never weighted.
 *
 * @param shares one for each choice, or one for all above the middle of a scale
 * @param numbers how far typical numbers lie apart; null for what is not a number
 * @param ranks how far the first group lies above the second; null where values have no order or a group has none
 * @param tests how many tests were made at once, for which their p-values are adjusted
 */
public record GroupComparison(
        GroupFigures first,
        GroupFigures second,
        List<Shares> shares,
        @Nullable Numbers numbers,
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
            List<ResultsQuestion.Option> options,
            Proportion first,
            Proportion second,
            Proportion.Difference difference,
            Interval hadAnswered,
            Missing missing,
            Tested test) {

        /** Two shares of those that answered, before the p-value is adjusted. */
        public static Shares of(
                List<ResultsQuestion.Option> options, Proportion first, Proportion second, Missing missing) {
            Interval here = first.hadAnswered(missing.first());
            Interval there = second.hadAnswered(missing.second());
            return new Shares(
                    options,
                    first,
                    second,
                    first.minus(second),
                    new Interval(here.lower() - there.upper(), here.upper() - there.lower()),
                    missing,
                    new Tested(FisherTest.test(first, second), null));
        }

        /** The same with a test that has been adjusted. */
        public Shares with(Tested adjusted) {
            return new Shares(options, first, second, difference, hadAnswered, missing, adjusted);
        }

        /** The interval lies beside 0 while the test finds nothing, or the other way round. */
        public boolean intervalAndTestDisagree() {
            return test.result() instanceof TestResult.Tested(double p, TestResult.Method method)
                    && !difference.interval().contains(0) == p > LEVEL;
        }
    }

    /** How many of each group are missing. */
    public record Missing(int first, int second) {}

    /**
     * How far typical numbers lie apart.
     *
     * @param medians median of the first group minus that of the second
     * @param mediansOfRatios the same of number ÷ residents; null where that means nothing or is not known
     * @param ratioOfRatios ratio of totals of the first group ÷ that of the second; null where that cannot be computed
     */
    public record Numbers(
            BigDecimal medians,
            @Nullable BigDecimal mediansOfRatios,
            @Nullable Ratio ratioOfRatios) {}

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
     * @param hadAnswered between which values delta would lie had the missing answered, each with what the question allows
     * @param missing how many of each group are missing from the ranks
     */
    public record Ranks(
            Ranked what, int first, int second, CliffsDelta delta, Interval hadAnswered, Missing missing, Tested test) {

        /** Two groups, before the p-value is adjusted; empty where a group has no values. */
        public static <T extends Comparable<? super T>> Optional<Ranks> of(
                Ranked what,
                TwoGroups<T> groups,
                List<PossibleValue<T>> missingFirst,
                List<PossibleValue<T>> missingSecond) {
            if (groups.first().isEmpty() || groups.second().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Ranks(
                    what,
                    groups.first().size(),
                    groups.second().size(),
                    groups.cliffsDelta(),
                    groups.deltaHadAnswered(missingFirst, missingSecond),
                    new Missing(missingFirst.size(), missingSecond.size()),
                    new Tested(RankSumTest.test(groups), null)));
        }

        /** The same with a test that has been adjusted. */
        public Ranks with(Tested adjusted) {
            return new Ranks(what, first, second, delta, hadAnswered, missing, adjusted);
        }
    }

    /**
     * A test.
     *
     * @param adjusted its p-value by Holm's method for all tests at once; null where no test was made
     */
    public record Tested(TestResult result, @Nullable Double adjusted) {

        /** Results of tests that stand side by side, those made adjusted for each other. */
        public static List<Tested> adjusted(List<TestResult> results) {
            List<Double> adjusted = Holm.adjust(results.stream()
                    .filter(TestResult.Tested.class::isInstance)
                    .map(result -> ((TestResult.Tested) result).p())
                    .toList());
            List<Tested> tested = new ArrayList<>();
            int next = 0;
            for (TestResult result : results) {
                tested.add(new Tested(result, result instanceof TestResult.Tested ? adjusted.get(next++) : null));
            }
            return tested;
        }
    }

    /** Below it a p-value is usually called significant; only to say where interval and test disagree. */
    private static final double LEVEL = 0.05;
}
