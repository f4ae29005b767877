package lv.providus.kopskats.report;

import java.math.BigDecimal;
import java.util.Optional;
import lv.providus.kopskats.results.GroupComparison;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import org.jspecify.annotations.Nullable;

/**
 * One of the four comparisons of a region with the rest.
 *
 * @param question null where the questionnaire does not hold it
 * @param shares how far apart the shares are, for measures that are shares of municipalities; null where a side has none
 * @param ranks how far one side lies above the other, for measures of each municipality; null where a side has none or
 *     the values of single municipalities may not be used
 * @param hadAnswered what the missing could change, for measures that are no shares of municipalities; null where that is
 *     not told
 * @param apart a side is withheld only since its figures are of different releases
 */
public record Comparison(
        Measure measure,
        @Nullable ResultsQuestion question,
        Compared<Side> sides,
        GroupComparison.@Nullable Shares shares,
        GroupComparison.@Nullable Ranks ranks,
        @Nullable HadAnswered hadAnswered,
        boolean apart) {

    /** What is compared. */
    public enum Measure {
        /** Share answering above the middle of the scale on how far residents take part, of those on the scale. */
        INVOLVEMENT,
        /** Persons housed per 1 000 residents: sum of persons ÷ sum of residents; the median over municipalities beside it. */
        HOUSED,
        /** Share answering above the middle of the scale that resources suffice, of those on the scale. */
        RESOURCES,
        /** Mean of ticked ÷ offered support activities, "other" and the exclusive choice left out of both. */
        ACTIVITIES
    }

    /** How the region stands to the rest; the sign of the exact difference. */
    public enum Direction {
        LOWER,
        EQUAL,
        HIGHER,
        /** A side has no answers. */
        UNKNOWN,
        /** A side may not be shown. */
        WITHHELD
    }

    /**
     * One side of a comparison.
     *
     * @param withheld it may not be shown; then nothing else is told
     * @param n municipalities it is computed from
     * @param count of them, those above the middle of the scale; 0 for other measures
     * @param value the measure, null where n is 0; persons per resident for {@link Measure#HOUSED}
     * @param median median over municipalities, for {@link Measure#HOUSED} only
     */
    public record Side(
            boolean withheld,
            int n,
            int count,
            @Nullable Ratio value,
            @Nullable BigDecimal median) {

        static final Side WITHHELD = new Side(true, 0, 0, null, null);

        static Side of(Optional<Tally> upper) {
            return upper.map(tally -> new Side(
                            false, tally.of(), tally.count(), tally.share().orElse(null), null))
                    .orElse(WITHHELD);
        }
    }

    public Direction direction() {
        if (sides.region().withheld() || sides.others().withheld()) {
            return Direction.WITHHELD;
        }
        Ratio region = sides.region().value();
        Ratio others = sides.others().value();
        if (region == null || others == null) {
            return Direction.UNKNOWN;
        }
        int sign = region.compareTo(others);
        return sign < 0 ? Direction.LOWER : sign > 0 ? Direction.HIGHER : Direction.EQUAL;
    }

    private int sign() {
        return switch (direction()) {
            case LOWER -> -1;
            case HIGHER -> 1;
            case EQUAL, UNKNOWN, WITHHELD -> 0;
        };
    }

    /** Compared pair by pair, the municipalities of a side are not more often the higher ones, as its value is. */
    public boolean ranksContradict() {
        return ranks != null && sign() != 0 && Math.signum(ranks.delta().value()) != sign();
    }

    /** The median over municipalities says the opposite of the ratio of totals. */
    public boolean medianContradicts() {
        BigDecimal region = sides.region().median();
        BigDecimal others = sides.others().median();
        return region != null && others != null && region.compareTo(others) * sign() < 0;
    }
}
