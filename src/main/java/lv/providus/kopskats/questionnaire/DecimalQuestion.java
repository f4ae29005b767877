package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a number with decimals, between −10^12 and 10^12.
 *
 * @param minimum the lowest allowed value, none where null
 * @param maximum the highest allowed value, none where null
 * @param decimals how many decimals may be given, 1 to {@link #MOST_DECIMALS}
 * @param allowsEstimate whether the number may be marked as an estimate
 */
public record DecimalQuestion(
        ItemBasics basics,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        int decimals,
        boolean allowsEstimate)
        implements Item {

    public static final int MOST_DECIMALS = 6;

    public DecimalQuestion {
        minimum = Numbers.normalOrNull(minimum);
        maximum = Numbers.normalOrNull(maximum);
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("Limits of " + basics.code() + " are out of order");
        }
        if (decimals < 1 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("Decimals of " + basics.code() + " are not between 1 and 6");
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.DECIMAL;
    }
}
