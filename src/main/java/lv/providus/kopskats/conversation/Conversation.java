package lv.providus.kopskats.conversation;

import java.time.Instant;
import java.util.List;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.ConversationId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with its messages.
 *
 * @param byProvidus whether PROVIDUS began it
 * @param about code of the question it is about; null where it is about the whole
 * @param question wording of that question
 * @param wishedUntil until when a later deadline is wished for; null unless it is about that
 * @param grantedUntil until when it was given; null unless it was
 * @param messages the first first
 * @param unread whether the other side wrote something that the person who reads this has not seen
 */
public record Conversation(
        ConversationId id,
        RoundId round,
        MunicipalityId municipality,
        Atvk atvk,
        String municipalityName,
        ConversationKind kind,
        boolean byProvidus,
        @Nullable QuestionCode about,
        @Nullable LocalizedText question,
        @Nullable Instant wishedUntil,
        @Nullable Instant grantedUntil,
        ConversationState state,
        List<Message> messages,
        boolean unread) {

    /** The longest message, in characters. */
    public static final int TEXT_MAX_LENGTH = 4_000;

    public Conversation {
        messages = List.copyOf(messages);
    }

    /**
     * One message, which never changes.
     *
     * @param author how the audit trail names whoever wrote it
     */
    public record Message(boolean fromMunicipality, String author, String text, Instant writtenAt) {}

    /** Whether the municipality has something to answer. */
    public boolean waitsForMunicipality() {
        return state == ConversationState.ASKED;
    }

    /** How the audit trail names it. */
    AuditedObject audited() {
        return AuditedObject.of("conversation", id).in(municipality).in(round);
    }

    /** Whether PROVIDUS has something to do. */
    public boolean waiting() {
        return state == ConversationState.OPEN;
    }
}
