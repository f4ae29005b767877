package lv.providus.kopskats.shared;

/** Identifies a section entrusted to a colleague; a positive number given by the database. */
public record DelegationId(long value) {

    public DelegationId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
