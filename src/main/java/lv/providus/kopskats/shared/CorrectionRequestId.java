package lv.providus.kopskats.shared;

/** Identifies a request to correct a number of an earlier round; a positive number given by the database. */
public record CorrectionRequestId(long value) {

    public CorrectionRequestId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
