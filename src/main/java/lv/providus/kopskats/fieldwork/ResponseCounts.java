package lv.providus.kopskats.fieldwork;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How many municipalities have come how far; asked, started, submitted and accepted each include the next.
 *
 * @param asked municipalities asked, 0 or more
 * @param started those with a response, submitted or not
 * @param submitted those with at least one submission, whether or not it is being corrected
 * @param returned those that were returned for correction and have not submitted since, among the submitted
 * @param accepted those whose submission a researcher has accepted
 * @param declined those that declined to take part, who are not among the started
 */
public record ResponseCounts(int asked, int started, int submitted, int returned, int accepted, int declined) {

    public static final ResponseCounts NONE = new ResponseCounts(0, 0, 0, 0, 0, 0);

    public ResponseCounts {
        if (asked < started + declined
                || started < submitted
                || submitted < accepted + returned
                || Math.min(accepted, returned) < 0
                || declined < 0) {
            throw new IllegalArgumentException("Out of order: %d, %d, %d, %d, %d, %d"
                    .formatted(asked, started, submitted, returned, accepted, declined));
        }
    }

    public ResponseCounts plus(ResponseCounts other) {
        return new ResponseCounts(
                asked + other.asked,
                started + other.started,
                submitted + other.submitted,
                returned + other.returned,
                accepted + other.accepted,
                declined + other.declined);
    }

    /** Submitted of asked, between 0 and 1; 0 where nobody was asked (response rate RR1 of a census of institutions). */
    public BigDecimal responseRate() {
        return asked == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(submitted).divide(BigDecimal.valueOf(asked), MathContext.DECIMAL64);
    }
}
