package lv.providus.kopskats.shared;

/** Identifies the response of one municipality in one round; a positive number given by the database. */
public record ResponseId(long value) {

    public ResponseId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
