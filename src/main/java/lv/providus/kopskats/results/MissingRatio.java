package lv.providus.kopskats.results;

import java.math.BigDecimal;
import lv.providus.kopskats.statistics.PossibleValue;
import org.jspecify.annotations.Nullable;

/**
 * A municipality whose number ÷ residents is missing.
 *
 * @param number between which values its number lies, none below 0; one value where it gave it and only the residents are
 *     not known
 * @param residents null where they are not known
 */
public record MissingRatio(
        PossibleValue<BigDecimal> number, @Nullable Integer residents) {

    /** One that gave this number, or none. */
    public static MissingRatio of(ResultsQuestion question, @Nullable BigDecimal given, @Nullable Integer residents) {
        return new MissingRatio(given == null ? question.allowed() : new PossibleValue<>(given, given), residents);
    }

    /** Between which values number ÷ residents lies. The more residents there could be, the nearer it comes to 0. */
    public PossibleValue<Ratio> ratio() {
        BigDecimal lowest = number.lowest();
        BigDecimal highest = number.highest();
        if (residents == null) {
            Ratio none = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
            return new PossibleValue<>(none, highest != null && highest.signum() == 0 ? none : null);
        }
        BigDecimal whole = BigDecimal.valueOf(residents);
        return new PossibleValue<>(
                lowest == null ? null : new Ratio(lowest, whole), highest == null ? null : new Ratio(highest, whole));
    }
}
