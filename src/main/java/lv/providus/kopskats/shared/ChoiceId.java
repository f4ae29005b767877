package lv.providus.kopskats.shared;

/** Identifies a choice of one question; a positive number given by the database. */
public record ChoiceId(long value) {

    public ChoiceId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
