package lv.providus.kopskats.statistics;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.providus.kopskats.statistics.TestResult.Method;
import lv.providus.kopskats.statistics.TestResult.Refusal;
import lv.providus.kopskats.statistics.TestResult.Refused;
import lv.providus.kopskats.statistics.TestResult.Tested;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankSumTestTest {

    private static final double CLOSE = 1e-9;

    static List<NamedCsvRecord> cases() {
        return Reference.rows("two-groups.csv");
    }

    private static TwoGroups<Double> groupsOf(NamedCsvRecord row) {
        return new TwoGroups<>(Reference.numbers(row.getField("first")), Reference.numbers(row.getField("second")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_exact_p_value_and_the_effect_are_those_of_R(NamedCsvRecord row) {
        TwoGroups<Double> groups = groupsOf(row);

        assertThat(RankSumTest.test(groups)).isInstanceOfSatisfying(Tested.class, tested -> {
            assertThat(tested.method()).isEqualTo(Method.EXACT);
            assertThat(tested.p()).isCloseTo(Double.parseDouble(row.getField("exact")), within(CLOSE));
        });
        assertThat(groups.cliffsDelta().value()).isCloseTo(Double.parseDouble(row.getField("delta")), within(CLOSE));
    }

    @Test
    void at_least_two_hundred_cases_of_R_are_compared() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(cases())
                .anyMatch(row -> groupsOf(row).first().stream().distinct().count() == 1);
    }

    @Test
    void many_values_are_tested_by_the_normal_approximation_and_say_so() {
        Random random = new Random(7);
        List<Integer> first = random.ints(150, 1, 6).boxed().toList();
        List<Integer> second = random.ints(160, 1, 6).boxed().toList();

        assertThat(RankSumTest.test(new TwoGroups<>(first, second))).isInstanceOfSatisfying(Tested.class, tested -> {
            assertThat(tested.method()).isEqualTo(Method.NORMAL_APPROXIMATION);
            assertThat(tested.p()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void groups_too_small_for_any_conclusion_are_refused() {
        assertThat(RankSumTest.test(new TwoGroups<>(List.of(1, 2, 3), List.of(4, 5, 6))))
                .isEqualTo(new Refused(Refusal.TOO_FEW));
        assertThat(RankSumTest.test(new TwoGroups<>(List.of(1), nCopies(60, 2))))
                .isEqualTo(new Refused(Refusal.TOO_FEW));
        assertThat(RankSumTest.test(new TwoGroups<Integer>(List.of(), nCopies(60, 2))))
                .isEqualTo(new Refused(Refusal.TOO_FEW));
    }

    @Test
    void where_all_answered_alike_there_is_nothing_to_test() {
        assertThat(RankSumTest.test(new TwoGroups<>(nCopies(9, 4), nCopies(30, 4))))
                .isEqualTo(new Refused(Refusal.ALL_ALIKE));
    }

    @Test
    void groups_without_overlap_have_the_smallest_p_value_there_is() {
        assertThat(RankSumTest.test(new TwoGroups<>(List.of(1, 2, 3, 4), List.of(5, 6, 7, 8))))
                .isEqualTo(new Tested(2.0 / 70, Method.EXACT));
    }

    @Property(tries = 300)
    void counting_every_choice_gives_the_same(
            @ForAll @Size(min = 4, max = 5) List<@IntRange(min = 1, max = 5) Integer> first,
            @ForAll @Size(min = 4, max = 6) List<@IntRange(min = 1, max = 5) Integer> second) {
        TwoGroups<Integer> groups = new TwoGroups<>(first, second);
        if (RankSumTest.test(groups) instanceof Tested tested) {
            assertThat(tested.p()).isCloseTo(byEnumeration(groups), within(CLOSE));
        } else {
            assertThat(Stream.concat(first.stream(), second.stream()).distinct())
                    .hasSize(1);
        }
    }

    @Property(tries = 200)
    void exchanging_the_groups_or_turning_the_scale_around_changes_no_p_value(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 5) Integer> first,
            @ForAll @Size(min = 9, max = 30) List<@IntRange(min = 1, max = 5) Integer> second) {
        TestResult tested = RankSumTest.test(new TwoGroups<>(first, second));
        TestResult exchanged = RankSumTest.test(new TwoGroups<>(second, first));
        TestResult turned = RankSumTest.test(new TwoGroups<>(turned(first), turned(second)));

        assertThat(List.of(exchanged, turned)).allSatisfy(other -> assertSame(tested, other));
    }

    @Property(tries = 200)
    void p_values_lie_above_0_and_not_above_1_and_the_effect_between_minus_1_and_1(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 5) Integer> first,
            @ForAll @Size(min = 9, max = 30) List<@IntRange(min = 1, max = 5) Integer> second) {
        TwoGroups<Integer> groups = new TwoGroups<>(first, second);
        if (RankSumTest.test(groups) instanceof Tested tested) {
            assertThat(tested.p()).isGreaterThan(0).isLessThanOrEqualTo(1);
        }
        assertThat(groups.cliffsDelta().value()).isBetween(-1.0, 1.0);
        assertThat(new TwoGroups<>(second, first).cliffsDelta().value())
                .isCloseTo(-groups.cliffsDelta().value(), within(1e-15));
    }

    @Property(tries = 200)
    void had_the_missing_answered_delta_lies_between_the_two_most_one_sided_answers(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 5) Integer> first,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 5) Integer> second,
            @ForAll @IntRange(max = 4) int missingFirst,
            @ForAll @IntRange(max = 4) int missingSecond,
            @ForAll Random random) {
        Interval bounds = new TwoGroups<>(first, second)
                .deltaHadAnswered(
                        nCopies(missingFirst, PossibleValue.any()), nCopies(missingSecond, PossibleValue.any()));

        assertThat(deltaWith(first, nCopies(missingFirst, 0), second, nCopies(missingSecond, 6)))
                .isCloseTo(bounds.lower(), within(1e-12));
        assertThat(deltaWith(first, nCopies(missingFirst, 6), second, nCopies(missingSecond, 0)))
                .isCloseTo(bounds.upper(), within(1e-12));
        List<Integer> any = random.ints(missingFirst, 0, 7).boxed().toList();
        List<Integer> others = random.ints(missingSecond, 0, 7).boxed().toList();
        assertThat(deltaWith(first, any, second, others)).isBetween(bounds.lower() - 1e-12, bounds.upper() + 1e-12);
    }

    @Property(tries = 300)
    void bounds_within_limits_are_the_least_and_the_greatest_delta_of_all_that_could_have_been_answered(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 4) Integer> first,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 4) Integer> second,
            @ForAll @IntRange(max = 2) int missingFirst,
            @ForAll @IntRange(max = 2) int missingSecond,
            @ForAll Random random) {
        List<PossibleValue<Integer>> ofFirst = possible(missingFirst, random);
        List<PossibleValue<Integer>> ofSecond = possible(missingSecond, random);

        Interval bounds = new TwoGroups<>(first, second).deltaHadAnswered(ofFirst, ofSecond);

        List<Double> deltas = everyAnswer(ofFirst).stream()
                .flatMap(here -> everyAnswer(ofSecond).stream().map(there -> deltaWith(first, here, second, there)))
                .toList();
        assertThat(deltas.stream().mapToDouble(delta -> delta).min()).hasValue(bounds.lower());
        assertThat(deltas.stream().mapToDouble(delta -> delta).max()).hasValue(bounds.upper());
    }

    private static List<PossibleValue<Integer>> possible(int missing, Random random) {
        return Stream.generate(() -> random.nextInt(5))
                .limit(missing)
                .map(lowest -> new PossibleValue<>(
                        random.nextInt(4) == 0 ? null : lowest,
                        random.nextInt(4) == 0 ? null : lowest + random.nextInt(5 - lowest)))
                .toList();
    }

    /** Everything that the missing could have answered; without a limit, also below and above all others. */
    private static List<List<Integer>> everyAnswer(List<PossibleValue<Integer>> missing) {
        List<List<Integer>> answers = List.of(List.of());
        for (PossibleValue<Integer> one : missing) {
            int lowest = one.lowest() == null ? -1 : one.lowest();
            int highest = one.highest() == null ? 5 : one.highest();
            answers = answers.stream()
                    .flatMap(before -> IntStream.rangeClosed(lowest, highest)
                            .mapToObj(value -> Stream.concat(before.stream(), Stream.of(value))
                                    .toList()))
                    .toList();
        }
        return answers;
    }

    private static double deltaWith(
            List<Integer> first, List<Integer> moreFirst, List<Integer> second, List<Integer> moreSecond) {
        return new TwoGroups<>(
                        Stream.concat(first.stream(), moreFirst.stream()).toList(),
                        Stream.concat(second.stream(), moreSecond.stream()).toList())
                .cliffsDelta()
                .value();
    }

    private static void assertSame(TestResult expected, TestResult actual) {
        if (expected instanceof Tested one && actual instanceof Tested other) {
            assertThat(other.p()).isCloseTo(one.p(), within(1e-12));
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static List<Integer> turned(List<Integer> values) {
        return values.stream().map(value -> 6 - value).toList();
    }

    private static double byEnumeration(TwoGroups<Integer> groups) {
        List<Integer> all = new ArrayList<>(groups.first());
        all.addAll(groups.second());
        int taken = groups.first().size();
        double seen = Math.abs(difference(all, (1 << taken) - 1));
        double[] counted = new double[2];
        IntStream.range(0, 1 << all.size())
                .filter(choice -> Integer.bitCount(choice) == taken)
                .forEach(choice -> {
                    counted[0]++;
                    counted[1] += Math.abs(difference(all, choice)) >= seen - 1e-9 ? 1 : 0;
                });
        return counted[1] / counted[0];
    }

    /** Mann and Whitney's U of a choice minus its expectation, from pairs instead of ranks. */
    private static double difference(List<Integer> all, int choice) {
        double u = 0;
        for (int own = 0; own < all.size(); own++) {
            for (int other = 0; other < all.size(); other++) {
                if ((choice >> own & 1) == 1 && (choice >> other & 1) == 0) {
                    u += Math.signum(all.get(own) - all.get(other));
                }
            }
        }
        return u;
    }
}
