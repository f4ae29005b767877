package lv.providus.kopskats.results;

import java.util.Optional;

/** Identifies a grouping that researchers made; a positive number given by the database. */
public record OwnGroupingId(long value) {

    public OwnGroupingId {
        if (value <= 0) {
            throw new IllegalArgumentException("An id is a positive number, not " + value);
        }
    }

    public static Optional<OwnGroupingId> parse(String text) {
        return text.matches("[1-9][0-9]{0,17}")
                ? Optional.of(new OwnGroupingId(Long.parseLong(text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
