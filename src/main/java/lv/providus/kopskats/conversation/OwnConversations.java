package lv.providus.kopskats.conversation;

import java.time.Instant;
import java.util.List;
import lv.providus.kopskats.round.Round;

/**
 * What the own municipality and PROVIDUS said in a round.
 *
 * @param closesAt when the round closes for the own municipality, an extension included
 * @param readAt by the clock of the database
 */
public record OwnConversations(Round round, Instant closesAt, Instant readAt, List<Conversation> conversations) {

    public OwnConversations {
        conversations = List.copyOf(conversations);
    }

    /** Whether a wish for more time waits for its answer. */
    public boolean extensionWaiting() {
        return conversations.stream()
                .anyMatch(conversation -> conversation.kind() == ConversationKind.EXTENSION && conversation.waiting());
    }
}
