package lv.providus.kopskats.shared;

/** Identifies the account of a person; a positive number given by the database. */
public record AccountId(long value) {

    public AccountId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
