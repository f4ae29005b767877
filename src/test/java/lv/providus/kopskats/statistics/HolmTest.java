package lv.providus.kopskats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HolmTest {

    static List<NamedCsvRecord> cases() {
        return Reference.rows("holm.csv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void adjusted_p_values_are_those_of_R(NamedCsvRecord row) {
        List<Double> expected = Reference.numbers(row.getField("adjusted"));
        List<Double> adjusted = Holm.adjust(Reference.numbers(row.getField("p")));

        assertThat(adjusted).hasSameSizeAs(expected);
        for (int place = 0; place < expected.size(); place++) {
            assertThat(adjusted.get(place)).isCloseTo(expected.get(place), within(1e-12));
        }
    }

    @Test
    void one_test_alone_is_not_adjusted_and_none_gives_none() {
        assertThat(Holm.adjust(List.of(0.03))).containsExactly(0.03);
        assertThat(Holm.adjust(List.of())).isEmpty();
    }

    @Property(tries = 300)
    void an_adjusted_value_is_between_the_p_value_and_1_and_keeps_the_order(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> ps) {
        List<Double> adjusted = Holm.adjust(ps);

        for (int one = 0; one < ps.size(); one++) {
            assertThat(adjusted.get(one)).isBetween(ps.get(one), 1.0);
            for (int other = 0; other < ps.size(); other++) {
                if (ps.get(one) <= ps.get(other)) {
                    assertThat(adjusted.get(one)).isLessThanOrEqualTo(adjusted.get(other));
                }
            }
        }
    }

    @Property(tries = 200)
    void the_order_in_which_tests_stand_changes_nothing(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> ps) {
        assertThat(Holm.adjust(ps.reversed())).isEqualTo(Holm.adjust(ps).reversed());
    }
}
