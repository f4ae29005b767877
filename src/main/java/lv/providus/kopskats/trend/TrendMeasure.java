package lv.providus.kopskats.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.results.ResultsQuestion;

/** What of a question's answers is followed from round to round. */
public enum TrendMeasure {
    /** Share above the middle of a scale, of those that answered on it. */
    UPPER("upper", true),
    /**
     * Median of the places on a scale, the lowest point being 1. There is no mean: the points have an order, but nobody
     * knows the distances between them.
     */
    PLACE("place", false),
    /** Share that made a choice. */
    CHOSEN("chosen", true),
    /**
     * Mean of ticked ÷ offered. What is left to own words is not counted as offered, nor is what excludes the others, so
     * whoever chose that has 0.
     */
    TICKED("ticked", true),
    /** Sum of numbers ÷ sum of residents of those that gave one, times 1 000. */
    PER_THOUSAND("per-thousand", false),
    /** Sum of the numbers given. */
    TOTAL("total", false),
    /** Median of the numbers given. */
    MEDIAN("median", false);

    private final String code;
    private final boolean share;

    TrendMeasure(String code, boolean share) {
        this.code = code;
        this.share = share;
    }

    /** Its name in addresses. */
    public String code() {
        return code;
    }

    /** Whether it lies between 0 and 1. */
    public boolean isShare() {
        return share;
    }

    static Optional<TrendMeasure> ofCode(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst();
    }

    /** Measures that fit a question and groups, the usual one first; none for texts and dates. */
    public static List<TrendMeasure> of(TrendQuestion question, TrendGrouping grouping, boolean published) {
        boolean single = grouping == TrendGrouping.MUNICIPALITIES;
        ResultsQuestion.Type type = question.asked().type();
        return switch (type) {
            case SCALE -> single ? List.of(PLACE) : List.of(UPPER, PLACE);
            case SINGLE_CHOICE -> List.of(CHOSEN);
            case MULTIPLE_CHOICE -> List.of(CHOSEN, TICKED);
            case COUNT -> {
                if (question.asked().residents()) {
                    yield single || published ? List.of(TOTAL) : List.of(TOTAL, MEDIAN);
                }
                yield single || published ? List.of(PER_THOUSAND, TOTAL) : List.of(PER_THOUSAND, TOTAL, MEDIAN);
            }
            case DECIMAL -> published && !single ? List.of() : List.of(MEDIAN);
            case TEXT, DATE -> List.of();
        };
    }
}
