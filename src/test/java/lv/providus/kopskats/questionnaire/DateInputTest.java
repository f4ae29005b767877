package lv.providus.kopskats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lv.providus.kopskats.questionnaire.AnswerProblem.NotADate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 24);

    @ParameterizedTest
    @ValueSource(strings = {"24.02.2022", "24.2.2022", "24. 02. 2022", "24.02.2022.", "2022-02-24", " 24.02.2022 "})
    void a_day_is_understood_in_latvian_and_iso_form(String typed) {
        assertThat(DateInput.parse(typed)).isEqualTo(new Reading.Read<>(DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24.02.22", "02/24/2022", "30.02.2022", "2022-13-01", "24.02.", "vakar", "24.02.0022"})
    void what_is_no_day_is_refused(String typed) {
        assertThat(DateInput.parse(typed)).isEqualTo(new Reading.Refused<>(new NotADate()));
    }

    @Test
    void what_an_input_field_shows_reads_back() {
        assertThat(DateInput.format(DAY)).isEqualTo("24.02.2022");
        assertThat(DateInput.parse(DateInput.format(DAY)).valueOrNull()).isEqualTo(DAY);
    }
}
