package lv.providus.kopskats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \t\n", "\u00a0\u2003", "\u200b", "\u200e\u2060\ufeff", "\u00ad", "\u3164\u2800", "\u0007"})
    void what_nobody_can_see_is_blank(String text) {
        assertThat(VisibleText.isBlank(text)).isTrue();
        assertThat(VisibleText.orNull(text)).isNull();
    }

    @Test
    void a_text_with_something_to_read_stays_without_the_spaces_around_it() {
        assertThat(VisibleText.orNull(" viens\u200bdivi ")).isEqualTo("viens\u200bdivi");
        assertThat(VisibleText.isBlank(".")).isFalse();
    }
}
