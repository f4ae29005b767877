package lv.providus.kopskats.shared;

/** Identifies an immutable submission of a response; a positive number given by the database. */
public record SubmissionId(long value) {

    public SubmissionId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
