package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Brings equal numbers to the same form, so that 2.50 equals 2.5. */
final class Numbers {

    private Numbers() {}

    static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static @Nullable BigDecimal normalOrNull(@Nullable BigDecimal number) {
        return number == null ? null : normal(number);
    }
}
