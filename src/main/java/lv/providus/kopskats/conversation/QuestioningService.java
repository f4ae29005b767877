package lv.providus.kopskats.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ConversationId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions of PROVIDUS to a municipality, about one answer or about the whole. */
@Service
@Transactional
public class QuestioningService {

    private final ConversationRepository repository;
    private final ConversationQuery query;
    private final ConversationMail mail;
    private final QuestionOpening opening;
    private final AuditTrail auditTrail;

    QuestioningService(
            ConversationRepository repository,
            ConversationQuery query,
            ConversationMail mail,
            QuestionOpening opening,
            AuditTrail auditTrail) {
        this.repository = repository;
        this.query = query;
        this.mail = mail;
        this.opening = opening;
        this.auditTrail = auditTrail;
    }

    /** Asks a municipality, about one question or about the whole where there is none; its coordinators get a mail. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public SayResult ask(RoundId round, MunicipalityId municipality, @Nullable QuestionCode about, String text) {
        Optional<String> said = SaidText.of(text);
        if (said.isEmpty()) {
            return SayResult.TEXT;
        }
        Optional<QuestionOpening.Opened> opened = opening.byProvidus(round, municipality, about, said.get());
        opened.ifPresent(
                to -> mail.toCoordinators(to.place(), round, municipality, to.message(), ConversationState.ASKED));
        return opened.isPresent() ? SayResult.SAID : SayResult.NOT_FOUND;
    }

    /**
     * Opens a conversation about the whole for a step that tells the municipality of itself, so without a mail.
     *
     * @param text not blank, at most {@link Conversation#TEXT_MAX_LENGTH} characters
     * @return empty where the municipality is not asked in the round
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<ConversationId> openQuietly(RoundId round, MunicipalityId municipality, String text) {
        return opening.byProvidus(round, municipality, null, text).map(QuestionOpening.Opened::id);
    }

    /**
     * Ends a question without another word; a later message opens it again.
     *
     * @return false where there is no such question, or nobody waits in it
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public boolean settle(ConversationId id) {
        repository.lock(id);
        Optional<Conversation> waiting = query.byId(id, Actors.requirePerson().accountId(), false)
                .filter(found -> found.kind() == ConversationKind.QUESTION)
                .filter(found -> found.waiting() || found.waitsForMunicipality());
        waiting.ifPresent(conversation -> {
            repository.setAnswered(id);
            auditTrail.record(
                    "conversation.settled",
                    conversation.audited(),
                    Map.of("state", conversation.state()),
                    Map.of("state", ConversationState.ANSWERED));
        });
        return waiting.isPresent();
    }

    /** What was said with a municipality in a round, what waits first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<Conversation> with(RoundId round, MunicipalityId municipality) {
        return query.forResearcher(round, municipality, Actors.requirePerson().accountId());
    }

    /** How many questions of PROVIDUS the own municipality has not answered yet; rounds without one are absent. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public Map<RoundId, Integer> waitingForOwn() {
        return query.waitingForMunicipality(Actors.requireMunicipality());
    }
}
