package lv.providus.kopskats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats latvian = Formats.in(Language.LV);
    private final Formats english = Formats.in(Language.EN);

    @Test
    void latvian_thousands_stand_apart_by_a_no_break_space_also_in_four_digits() {
        assertThat(latvian.whole(2625)).isEqualTo("2\u00a0625");
        assertThat(latvian.whole(1_234_567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(latvian.whole(625)).isEqualTo("625");
        assertThat(latvian.whole(-1000)).isEqualTo("\u22121\u00a0000");
        assertThat(english.whole(2625)).isEqualTo("2,625");
    }

    @Test
    void shares_are_rounded_half_up() {
        assertThat(latvian.percent(new BigDecimal("0.17756"), 1)).isEqualTo("17,8\u00a0%");
        assertThat(latvian.percent(new BigDecimal("0.17756"), 0)).isEqualTo("18\u00a0%");
        assertThat(latvian.percent(new BigDecimal("0.0275"), 1)).isEqualTo("2,8\u00a0%");
        assertThat(english.percent(new BigDecimal("0.17756"), 1)).isEqualTo("17.8%");
        assertThat(latvian.percent(new BigDecimal("-0.0001"), 1)).isEqualTo("0,0\u00a0%");
    }

    @Test
    void a_number_keeps_the_decimals_it_has() {
        assertThat(latvian.plain(new BigDecimal("12.50"))).isEqualTo("12,5");
        assertThat(latvian.plain(new BigDecimal("1E+3"))).isEqualTo("1\u00a0000");
    }

    @Test
    void times_are_those_of_latvia() {
        Instant winter = Instant.parse("2026-01-20T13:05:00Z");
        assertThat(latvian.dateAndTime(winter)).isEqualTo("20.01.2026 plkst. 15:05");
        assertThat(english.dateAndTime(Instant.parse("2026-07-20T13:05:00Z"))).isEqualTo("20 Jul 2026, 16:05");
        assertThat(latvian.date(LocalDate.of(2022, 2, 24))).isEqualTo("24.02.2022");
    }

    @Test
    void a_deadline_at_midnight_belongs_to_the_day_that_ends() {
        Instant midnight = Instant.parse("2027-01-20T22:00:00Z");
        assertThat(latvian.deadline(midnight)).isEqualTo("trešdienai, 20.01.2027 plkst. 24:00");
        assertThat(latvian.dayAndTime(midnight)).isEqualTo("ceturtdiena, 21.01.2027 plkst. 00:00");
        assertThat(english.deadline(midnight)).isEqualTo("Wednesday 20 Jan 2027, 24:00");
        assertThat(latvian.deadline(midnight.minusSeconds(60))).isEqualTo("trešdienai, 20.01.2027 plkst. 23:59");
    }
}
