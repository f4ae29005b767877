package lv.providus.kopskats.conversation;

/** What a conversation is about. */
public enum ConversationKind {
    /** A question of the municipality, about one item or about the whole. */
    QUESTION,
    /** The wish for a later deadline. */
    EXTENSION
}
