package lv.providus.kopskats.shared;

/** Identifies a mail of the outbox; a positive number given by the database. */
public record MailId(long value) {

    public MailId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
