package lv.providus.kopskats.fieldwork;

import java.math.BigDecimal;
import java.math.MathContext;
import lv.providus.kopskats.municipality.PopulationDecision;
import lv.providus.kopskats.municipality.PopulationVerdict;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A number of residents that a municipality gave otherwise than the source of the round has it.
 *
 * @param inSource null where the source has none
 * @param given in its latest submission
 * @param decision the latest, null where none was made
 */
public record PopulationDifference(
        MunicipalityId municipality,
        String name,
        @Nullable Integer inSource,
        int given,
        @Nullable PopulationDecision decision) {

    /** Given ÷ source; null where the source has none. */
    public @Nullable BigDecimal ratio() {
        return inSource == null
                ? null
                : BigDecimal.valueOf(given).divide(BigDecimal.valueOf(inSource), MathContext.DECIMAL64);
    }

    /** Whether somebody has to decide: nobody has, or the municipality gives another figure by now. */
    public boolean undecided() {
        return decision == null || decision.given() != given;
    }

    /** Whether the round counts with the figure that the municipality gave. */
    public boolean adopted() {
        return decision != null && decision.verdict() == PopulationVerdict.ADOPTED;
    }
}
