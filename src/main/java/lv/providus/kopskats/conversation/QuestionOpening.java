package lv.providus.kopskats.conversation;

import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.ConversationId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a conversation with a first question, whoever asks it. */
@Component
class QuestionOpening {

    private final ConversationRepository repository;
    private final ConversationQuery query;
    private final AuditTrail auditTrail;

    QuestionOpening(ConversationRepository repository, ConversationQuery query, AuditTrail auditTrail) {
        this.repository = repository;
        this.query = query;
        this.auditTrail = auditTrail;
    }

    /** A conversation that has begun, where it takes place, and its first message. */
    record Opened(ConversationId id, ConversationQuery.Place place, long message) {}

    /** A question to PROVIDUS; empty where the municipality or the question is not asked in the round. */
    Optional<Opened> byMunicipality(
            RoundId round, MunicipalityId municipality, @Nullable QuestionCode about, String text) {
        return open(round, municipality, about, text, false);
    }

    /** A question to the municipality; empty where it or the question is not asked in the round. */
    Optional<Opened> byProvidus(RoundId round, MunicipalityId municipality, @Nullable QuestionCode about, String text) {
        return open(round, municipality, about, text, true);
    }

    private Optional<Opened> open(
            RoundId round, MunicipalityId municipality, @Nullable QuestionCode about, String text, boolean byProvidus) {
        Optional<ConversationQuery.Place> place = query.place(round, municipality);
        Optional<QuestionId> question = about == null ? Optional.empty() : query.question(round, about);
        if (place.isEmpty() || about != null && question.isEmpty()) {
            return Optional.empty();
        }
        ConversationId id = repository.openQuestion(round, municipality, question.orElse(null), byProvidus);
        long message = repository.say(id, municipality, !byProvidus, text);
        auditTrail.record(
                byProvidus ? "conversation.municipality_asked" : "conversation.asked",
                AuditedObject.of("conversation", id).in(municipality).in(round),
                Map.of(),
                Map.of("text", text));
        return Optional.of(new Opened(id, place.get(), message));
    }
}
