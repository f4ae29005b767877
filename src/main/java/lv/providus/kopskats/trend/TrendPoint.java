package lv.providus.kopskats.trend;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group in a round.
 *
 * @param value null where there is a gap
 * @param gap why there is none, null where there is a value
 * @param reach null where nothing is known of it
 */
public record TrendPoint(
        @Nullable Value value, @Nullable Gap gap, @Nullable Reach reach) {

    /**
     * A figure.
     *
     * @param amount 0 to 1 for shares, else the number or the place on the scale
     * @param count municipalities that made the choice; 0 for what is no share of municipalities
     * @param n municipalities that it is made of
     * @param parts names of the predecessors that it is the sum of, empty where it is no such sum
     */
    public record Value(BigDecimal amount, int count, int n, List<String> parts) {}

    /**
     * Whom the question reached.
     *
     * @param answered gave an answer that counts for the figure; null where that is withheld, as are the next three
     * @param missing names of those that submitted nothing, in Latvian order; not told of releases
     */
    public record Reach(
            int asked,
            int submitted,
            @Nullable Integer answered,
            @Nullable Integer doesNotKnow,
            @Nullable Integer notApplicable,
            @Nullable Integer leftEmpty,
            List<String> missing) {}

    /** Why there is no figure. */
    public enum Gap {
        /** Nobody of the group was asked in the round. */
        NOBODY_ASKED,
        NOBODY_ANSWERED,
        /** The one municipality found it hard to say. */
        DOES_NOT_KNOW,
        /** The question does not apply to the one municipality. */
        NOT_APPLICABLE,
        /** The one municipality submitted with the question left empty. */
        LEFT_EMPTY,
        /** The question of this code is answered in another way in the round. */
        OTHER_TYPE,
        /** The round does not offer the choice. */
        NO_SUCH_CHOICE,
        /** Nobody's number of residents is known. */
        NO_RESIDENTS,
        /** Before a merger, and opinions cannot be added. */
        OPINIONS_OF_PREDECESSORS,
        /** Before a merger, and not all that were merged gave a number. */
        PREDECESSORS_INCOMPLETE,
        /** The round has no release. */
        NOT_RELEASED,
        /** The release does not show it. */
        WITHHELD,
        /** It would be made of figures of different releases. */
        APART
    }

    /** The same point, where one municipality gave no answer with what it said instead. */
    TrendPoint ofOne() {
        return gap != Gap.NOBODY_ANSWERED || reach == null ? this : without(instead(reach), reach);
    }

    private static Gap instead(Reach reach) {
        if (isOne(reach.doesNotKnow())) {
            return Gap.DOES_NOT_KNOW;
        }
        if (isOne(reach.notApplicable())) {
            return Gap.NOT_APPLICABLE;
        }
        return isOne(reach.leftEmpty()) ? Gap.LEFT_EMPTY : Gap.NOBODY_ANSWERED;
    }

    private static boolean isOne(@Nullable Integer count) {
        return count != null && count == 1;
    }

    static TrendPoint of(Value value, @Nullable Reach reach) {
        return new TrendPoint(value, null, reach);
    }

    static TrendPoint without(Gap gap, @Nullable Reach reach) {
        return new TrendPoint(null, gap, reach);
    }
}
