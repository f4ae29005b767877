package lv.providus.kopskats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import lv.providus.kopskats.questionnaire.AnswerProblem.Negative;
import lv.providus.kopskats.questionnaire.AnswerProblem.NotANumber;
import lv.providus.kopskats.questionnaire.AnswerProblem.NotWhole;
import lv.providus.kopskats.questionnaire.AnswerProblem.OddGroups;
import lv.providus.kopskats.questionnaire.AnswerProblem.TooManyDecimals;
import lv.providus.kopskats.questionnaire.AnswerProblem.TooManyDigits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberInputTest {

    private static Reading<BigDecimal> refused(AnswerProblem problem) {
        return new Reading.Refused<>(problem);
    }

    private static Reading<BigDecimal> read(String number) {
        return new Reading.Read<>(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2625",
                "2 625",
                "2\u00a0625",
                "2\u202f625",
                "2\u2009625",
                " 2 625 ",
                "\t2625\n",
                "\u00a02\u00a0625\u00a0",
                "02625"
            })
    void a_count_is_understood_with_spaces_of_every_kind_between_thousands(String typed) {
        assertThat(NumberInput.parseCount(typed)).isEqualTo(read("2625"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2625,5", "2625.5", "2 625,0", "1,234", "1.234", "1,234,567", "1.234.567", "1,234.5", "5,"})
    void a_count_with_anything_that_may_be_a_decimal_sign_is_refused_and_never_guessed(String typed) {
        assertThat(NumberInput.parseCount(typed)).isEqualTo(refused(new NotWhole()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "abc", "12a", "1e3", "+5", "#", "0x10", "12 cilvēki", "--5", "\u0661\u0662", "½", "5 %"
            })
    void what_is_no_number_is_refused(String typed) {
        assertThat(NumberInput.parseCount(typed)).isEqualTo(refused(new NotANumber()));
        assertThat(NumberInput.parseDecimal(typed, 2)).isEqualTo(refused(new NotANumber()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-2 625", "\u22125"})
    void a_negative_count_is_refused(String typed) {
        assertThat(NumberInput.parseCount(typed)).isEqualTo(refused(new Negative()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26 25", "2  625", "2 62 5", "1234 567", "1 2", "1 234 56"})
    void spaces_elsewhere_than_between_thousands_are_refused(String typed) {
        assertThat(NumberInput.parseCount(typed)).isEqualTo(refused(new OddGroups()));
        assertThat(NumberInput.parseDecimal(typed, 2)).isEqualTo(refused(new OddGroups()));
    }

    @Test
    void counts_end_below_ten_to_the_twelfth() {
        assertThat(NumberInput.parseCount("999 999 999 999")).isEqualTo(read("999999999999"));
        assertThat(NumberInput.parseCount("1000000000000")).isEqualTo(refused(new TooManyDigits()));
        assertThat(NumberInput.parseCount("9".repeat(50))).isEqualTo(refused(new TooManyDigits()));
        assertThat(NumberInput.parseDecimal("-1 000 000 000 000", 1)).isEqualTo(refused(new TooManyDigits()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", " ", "x", "7 "})
    void a_hundred_thousand_characters_are_refused_at_once(String piece) {
        assertThat(NumberInput.parseCount(piece.repeat(100_000))).isEqualTo(refused(new NotANumber()));
        assertThat(NumberInput.parseDecimal(piece.repeat(100_000), 2)).isEqualTo(refused(new NotANumber()));
    }

    @ParameterizedTest
    @CsvSource({"'17,8', 17.8", "17.8, 17.8", "'2 625,50', 2625.5", "-3, -3", "'−0,5', -0.5", "0, 0", "'1,23', 1.23"})
    void a_decimal_number_takes_comma_and_point(String typed, String value) {
        assertThat(NumberInput.parseDecimal(typed, 2)).isEqualTo(read(value));
    }

    @Test
    void more_decimals_than_allowed_are_refused_rather_than_rounded() {
        assertThat(NumberInput.parseDecimal("1,234", 2)).isEqualTo(refused(new TooManyDecimals(2)));
        assertThat(NumberInput.parseDecimal("1,234.5", 2)).isEqualTo(refused(new NotANumber()));
    }
}
