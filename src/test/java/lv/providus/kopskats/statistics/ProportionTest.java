package lv.providus.kopskats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import lv.providus.kopskats.statistics.TestResult.Refusal;
import lv.providus.kopskats.statistics.TestResult.Refused;
import lv.providus.kopskats.statistics.TestResult.Tested;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionTest {

    private static final double CLOSE = 1e-9;
    private static final Proportion LATGALE = new Proportion(5, 9);
    private static final Proportion OTHERS = new Proportion(6, 30);

    static List<NamedCsvRecord> cases() {
        return Reference.rows("two-shares.csv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void intervals_and_exact_p_values_are_those_of_R(NamedCsvRecord row) {
        Proportion first = new Proportion(whole(row, "count1"), whole(row, "n1"));
        Proportion second = new Proportion(whole(row, "count2"), whole(row, "n2"));

        assertInterval(first.wilson(), row, "lower1", "upper1");
        assertInterval(second.wilson(), row, "lower2", "upper2");
        assertInterval(first.minus(second).interval(), row, "lower", "upper");
        switch (FisherTest.test(first, second)) {
            case Tested tested -> assertThat(tested.p()).isCloseTo(number(row, "fisher"), within(CLOSE));
            case Refused refused ->
                assertThat(number(row, "fisher"))
                        .as("refused: %s", refused.refusal())
                        .isGreaterThan(0.05);
        }
    }

    @Test
    void at_least_two_hundred_cases_of_R_are_tested_and_not_refused() {
        assertThat(cases().stream()
                        .filter(row -> FisherTest.test(
                                        new Proportion(whole(row, "count1"), whole(row, "n1")),
                                        new Proportion(whole(row, "count2"), whole(row, "n2")))
                                instanceof Tested))
                .hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void five_of_nine_against_six_of_thirty() {
        assertThat(((Tested) FisherTest.test(LATGALE, OTHERS)).p()).isCloseTo(0.08498344, within(5e-9));
        assertThat(LATGALE.wilson().lower()).isCloseTo(0.26665, within(5e-6));
        assertThat(LATGALE.wilson().upper()).isCloseTo(0.81122, within(5e-6));
        assertThat(LATGALE.minus(OTHERS).value()).isCloseTo(0.356, within(5e-4));
        assertThat(LATGALE.minus(OTHERS).interval().lower()).isCloseTo(0.018785, within(5e-7));
        assertThat(LATGALE.minus(OTHERS).interval().upper()).isCloseTo(0.63192, within(5e-6));
    }

    @Test
    void shares_of_groups_too_small_or_all_alike_are_not_tested() {
        assertThat(FisherTest.test(new Proportion(3, 3), new Proportion(0, 3))).isEqualTo(new Refused(Refusal.TOO_FEW));
        assertThat(FisherTest.test(new Proportion(9, 9), new Proportion(30, 30)))
                .isEqualTo(new Refused(Refusal.ALL_ALIKE));
    }

    @Test
    void had_the_missing_answered_the_share_lies_between_all_no_and_all_yes() {
        assertThat(OTHERS.hadAnswered(4)).isEqualTo(new Interval(6 / 34.0, 10 / 34.0));
        assertThat(OTHERS.hadAnswered(0)).isEqualTo(new Interval(0.2, 0.2));
    }

    @Test
    void what_is_no_part_of_a_group_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> OTHERS.hadAnswered(-1));
    }

    @Property(tries = 500)
    void intervals_hold_the_share_and_turn_around_with_it(
            @ForAll @IntRange(min = 1, max = 43) int n, @ForAll @IntRange(min = 0, max = 43) int wished) {
        int count = Math.min(wished, n);
        Interval interval = new Proportion(count, n).wilson();
        Interval turned = new Proportion(n - count, n).wilson();

        assertThat(interval.contains((double) count / n)).isTrue();
        assertThat(interval.lower()).isGreaterThanOrEqualTo(0);
        assertThat(interval.upper()).isLessThanOrEqualTo(1);
        assertThat(turned.lower()).isCloseTo(1 - interval.upper(), within(1e-12));
        assertThat(turned.upper()).isCloseTo(1 - interval.lower(), within(1e-12));
    }

    @Property(tries = 300)
    void exchanging_the_groups_changes_the_sign_of_the_difference_and_no_p_value(
            @ForAll @IntRange(min = 2, max = 21) int n1,
            @ForAll @IntRange(min = 9, max = 40) int n2,
            @ForAll @IntRange(min = 0, max = 21) int wished1,
            @ForAll @IntRange(min = 0, max = 40) int wished2) {
        Proportion first = new Proportion(Math.min(wished1, n1), n1);
        Proportion second = new Proportion(Math.min(wished2, n2), n2);

        var one = first.minus(second);
        var other = second.minus(first);

        assertThat(other.value()).isCloseTo(-one.value(), within(1e-15));
        assertThat(other.interval().lower()).isCloseTo(-one.interval().upper(), within(1e-12));
        assertThat(one.interval().contains(one.value())).isTrue();
        if (FisherTest.test(first, second) instanceof Tested tested) {
            assertThat(tested.p()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(((Tested) FisherTest.test(second, first)).p()).isCloseTo(tested.p(), within(1e-12));
        }
    }

    private static void assertInterval(Interval interval, NamedCsvRecord row, String lower, String upper) {
        assertThat(interval.lower()).isCloseTo(number(row, lower), within(CLOSE));
        assertThat(interval.upper()).isCloseTo(number(row, upper), within(CLOSE));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
