package lv.providus.kopskats.shared;

/** Identifies a survey round; a positive number given by the database. */
public record RoundId(long value) {

    public RoundId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
