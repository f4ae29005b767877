package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact quotient, e.g. housed persons ÷ residents. Nothing is rounded until it is shown, so that
 * ties and the sign of a difference are true.
 *
 * @param part 0 or more
 * @param whole more than 0
 */
public record Ratio(BigDecimal part, BigDecimal whole) implements Comparable<Ratio> {

    private static final int SCALE = 20;

    public Ratio {
        if (part.signum() < 0 || whole.signum() <= 0) {
            throw new IllegalArgumentException("Not a ratio: " + part + " of " + whole);
        }
    }

    /** The ratio of two whole numbers, empty where there is nothing to divide by. */
    public static Optional<Ratio> of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** The ratio of two numbers, empty where there is nothing to divide by. */
    public static Optional<Ratio> of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(new Ratio(part, whole));
    }

    /** This many times the ratio. */
    public Ratio times(long factor) {
        return new Ratio(part.multiply(BigDecimal.valueOf(factor)), whole);
    }

    /**
     * The quotient cut off after 20 decimals; cut, not rounded, so that rounding it half up to fewer decimals gives what
     * rounding the exact quotient would give.
     */
    public BigDecimal value() {
        return part.divide(whole, SCALE, RoundingMode.DOWN);
    }

    /** Per cents rounded half up to the given number of decimals. */
    public BigDecimal percent(int decimals) {
        return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }

    /** Equal where the quotients are, so 1 of 2 equals 2 of 4. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio ratio && compareTo(ratio) == 0;
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }
}
