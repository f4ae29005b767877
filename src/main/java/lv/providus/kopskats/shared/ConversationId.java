package lv.providus.kopskats.shared;

/** Identifies a conversation of a municipality with PROVIDUS; a positive number given by the database. */
public record ConversationId(long value) {

    public ConversationId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
