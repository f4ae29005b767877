package lv.providus.kopskats.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTestTest {

    /** Every way in which pairs can differ, one by one: how many are at least as uneven as the one seen. */
    private static double byEnumeration(int up, int down) {
        int pairs = up + down;
        long asUneven = IntStream.range(0, 1 << pairs)
                .filter(ways -> Math.abs(2 * Integer.bitCount(ways) - pairs) >= Math.abs(up - down))
                .count();
        return (double) asUneven / (1 << pairs);
    }

    private static double p(int up, int down) {
        return ((TestResult.Tested) SignTest.test(up, down)).p();
    }

    @Test
    void p_is_the_share_of_all_ways_that_are_at_least_as_uneven() {
        for (int up = 0; up <= 18; up++) {
            for (int down = 0; up + down <= 18; down++) {
                if (up + down >= SignTest.FEWEST) {
                    assertThat(p(up, down)).isCloseTo(byEnumeration(up, down), Offset.offset(1e-12));
                    assertThat(p(up, down)).isEqualTo(p(down, up)).isBetween(Double.MIN_VALUE, 1.0);
                }
            }
        }
    }

    /** As binom.test(x, n)$p.value of R gives them; the exact fractions are easily checked. */
    @ParameterizedTest
    @CsvSource({"6, 0, 0.03125", "7, 1, 0.0703125", "9, 1, 0.021484375", "10, 10, 1", "300, 0, 9.818e-91"})
    void known_cases(int up, int down, double expected) {
        assertThat(p(up, down)).isCloseTo(expected, Offset.offset(expected * 1e-4));
    }

    @Test
    void five_changes_are_too_few_for_any_answer_to_be_rarer_than_one_in_twenty() {
        assertThat(SignTest.test(5, 0)).isEqualTo(new TestResult.Refused(TestResult.Refusal.TOO_FEW));
        assertThat(SignTest.test(0, 0)).isEqualTo(new TestResult.Refused(TestResult.Refusal.TOO_FEW));
        assertThat(p(SignTest.FEWEST, 0)).isLessThan(0.05);
    }
}
