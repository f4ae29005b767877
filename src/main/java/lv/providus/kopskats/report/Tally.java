package lv.providus.kopskats.report;

import java.util.Optional;
import lv.providus.kopskats.results.Ratio;

/**
 * Some of a group.
 *
 * @param count 0 to {@code of}
 * @param of municipalities that they are a part of
 */
public record Tally(int count, int of) {

    /** Empty where there is nothing to be a part of. */
    public Optional<Ratio> share() {
        return Ratio.of(count, of);
    }

    Tally plus(Tally other) {
        return new Tally(count + other.count, of);
    }

    Tally minus(Tally part) {
        return new Tally(count - part.count, of - part.of);
    }
}
