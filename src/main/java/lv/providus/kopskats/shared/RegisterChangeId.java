package lv.providus.kopskats.shared;

/** Identifies a change of the register; a positive number given by the database. */
public record RegisterChangeId(long value) {

    public RegisterChangeId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
