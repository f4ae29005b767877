package lv.providus.kopskats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import lv.providus.kopskats.questionnaire.AnswerProblem.NotWhole;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class NumberInputPropertiesTest {

    private static final String HIGHEST = "999999999999";

    @Property
    void what_latvian_formats_write_reads_back(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long count) {
        assertThat(NumberInput.parseCount(Formats.in(Language.LV).whole(count)).valueOrNull())
                .isEqualByComparingTo(BigDecimal.valueOf(count));
    }

    @Property
    void what_english_formats_write_reads_back_or_is_refused_for_its_commas(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long count) {
        Reading<BigDecimal> reading =
                NumberInput.parseCount(Formats.in(Language.EN).whole(count));
        if (count < 1000) {
            assertThat(reading.valueOrNull()).isEqualByComparingTo(BigDecimal.valueOf(count));
        } else {
            assertThat(reading).isEqualTo(new Reading.Refused<>(new NotWhole()));
        }
    }

    @Property
    void what_an_input_field_shows_reads_back_in_both_languages(
            @ForAll @BigRange(min = "-" + HIGHEST, max = HIGHEST) @Scale(6) BigDecimal number,
            @ForAll Language language) {
        assertThat(NumberInput.parseDecimal(NumberInput.format(number, language), 6)
                        .valueOrNull())
                .isEqualByComparingTo(number);
    }

    @Property
    void any_text_is_read_or_refused_and_never_throws(@ForAll String typed) {
        assertThat(NumberInput.parseCount(typed)).isNotNull();
        assertThat(NumberInput.parseDecimal(typed, 3)).isNotNull();
        assertThat(DateInput.parse(typed)).isNotNull();
    }
}
