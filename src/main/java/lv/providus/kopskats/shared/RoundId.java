package lv.providus.kopskats.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** Identifies a survey round; a positive number given by the database. */
public record RoundId(long value) {

    private static final Pattern IN_ADDRESS = Pattern.compile("[1-9][0-9]{0,17}");

    public RoundId {
        Ids.requirePositive(value);
    }

    /** The round that a part of an address names; empty where that is no number of a round. */
    public static Optional<RoundId> parse(String text) {
        return IN_ADDRESS.matcher(text).matches() ? Optional.of(new RoundId(Long.parseLong(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
