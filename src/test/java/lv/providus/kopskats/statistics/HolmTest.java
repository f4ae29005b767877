package lv.providus.kopskats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
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
}
