package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The four comparisons of a region with the rest, in the order of the slide. */
public record Challenges(List<Comparison> comparisons) {

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
        /** One side has no answers. */
        UNKNOWN
    }

    /**
     * One comparison.
     *
     * @param inQuestionnaire false where the version does not hold the question, so that there is nothing to compare
     * @param upperWordings wordings of the choices above the middle of the scale; empty for other measures
     */
    public record Comparison(
            Measure measure, boolean inQuestionnaire, List<LocalizedText> upperWordings, Compared<Side> sides) {

        public Direction direction() {
            Ratio region = sides.region().value();
            Ratio others = sides.others().value();
            if (region == null || others == null) {
                return Direction.UNKNOWN;
            }
            int sign = region.compareTo(others);
            return sign < 0 ? Direction.LOWER : sign > 0 ? Direction.HIGHER : Direction.EQUAL;
        }

        /** The median over municipalities says the opposite of the ratio of totals. */
        public boolean medianContradicts() {
            BigDecimal region = sides.region().median();
            BigDecimal others = sides.others().median();
            if (region == null || others == null) {
                return false;
            }
            int sign = region.compareTo(others);
            return switch (direction()) {
                case LOWER -> sign > 0;
                case HIGHER -> sign < 0;
                case EQUAL, UNKNOWN -> false;
            };
        }
    }

    /**
     * One side of a comparison.
     *
     * @param n municipalities it is computed from
     * @param count of them, those above the middle of the scale; 0 for other measures
     * @param value the measure, null where n is 0; persons per resident for {@link Measure#HOUSED}
     * @param median median over municipalities, for {@link Measure#HOUSED} only
     */
    public record Side(
            int n,
            int count,
            @Nullable Ratio value,
            @Nullable BigDecimal median) {}
}
