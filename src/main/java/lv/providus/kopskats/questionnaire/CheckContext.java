package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What checks compare answers with, besides each other.
 *
 * @param lastRound the numbers of the last round; what is absent is not known
 * @param residents of the municipality, as the round has them; null where it has none
 */
public record CheckContext(
        Map<QuestionCode, LastNumber> lastRound, @Nullable Long residents) {

    public static final CheckContext NONE = new CheckContext(Map.of(), null);

    public CheckContext {
        lastRound = Map.copyOf(lastRound);
    }

    /**
     * A number of the last round.
     *
     * @param referenceDate the day it is about
     */
    public record LastNumber(BigDecimal value, LocalDate referenceDate) {}
}
