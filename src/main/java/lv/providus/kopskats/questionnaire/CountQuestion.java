package lv.providus.kopskats.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a whole number from 0 to {@link #HIGHEST}.
 *
 * @param minimum the lowest allowed value, 0 where null
 * @param maximum the highest allowed value, {@link #HIGHEST} where null
 * @param cumulative a total since some day, which does not fall from round to round
 * @param prefilledFromPopulation proposed from the population set of the round, to be confirmed or corrected
 * @param allowsEstimate whether the number may be marked as an estimate
 */
public record CountQuestion(
        ItemBasics basics,
        @Nullable Long minimum,
        @Nullable Long maximum,
        boolean cumulative,
        boolean prefilledFromPopulation,
        boolean allowsEstimate)
        implements Item {

    /** The highest count there is: 10^12 − 1. */
    public static final long HIGHEST = 999_999_999_999L;

    public CountQuestion {
        long lowest = minimum == null ? 0 : minimum;
        long highest = maximum == null ? HIGHEST : maximum;
        if (lowest < 0 || highest > HIGHEST || lowest > highest) {
            throw new IllegalArgumentException("Limits of " + basics.code() + " are out of order");
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.COUNT;
    }
}
