package lv.providus.kopskats.conversation;

/** Where a conversation stands. */
public enum ConversationState {
    /** The municipality waits for an answer. */
    OPEN,
    /** PROVIDUS asked and waits for the municipality. */
    ASKED,
    ANSWERED,
    /** More time was given. */
    GRANTED,
    /** More time was not given. */
    REFUSED
}
