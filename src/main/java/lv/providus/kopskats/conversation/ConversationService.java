package lv.providus.kopskats.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ConversationId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What municipalities ask PROVIDUS, and what is said back and forth about it. */
@Service
@Transactional
public class ConversationService {

    private final ConversationRepository repository;
    private final ConversationQuery query;
    private final ConversationMail mail;
    private final QuestionOpening opening;
    private final RoundService rounds;
    private final AuditTrail auditTrail;

    ConversationService(
            ConversationRepository repository,
            ConversationQuery query,
            ConversationMail mail,
            QuestionOpening opening,
            RoundService rounds,
            AuditTrail auditTrail) {
        this.repository = repository;
        this.query = query;
        this.mail = mail;
        this.opening = opening;
        this.rounds = rounds;
        this.auditTrail = auditTrail;
    }

    /** What the own municipality said and was told in a round; empty where it is not asked. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public Optional<OwnConversations> own(RoundId round) {
        MunicipalityId municipality = Actors.requireMunicipality();
        return rounds.findOwn(round)
                .flatMap(found -> query.place(round, municipality)
                        .map(place -> new OwnConversations(
                                found,
                                place.closesAt(),
                                place.now(),
                                query.of(
                                        round,
                                        municipality,
                                        Actors.requirePerson().accountId()))));
    }

    /** How many answers in a round the person has not read yet. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public int unreadOwn(RoundId round) {
        return query.unread(
                round, Actors.requireMunicipality(), Actors.requirePerson().accountId());
    }

    /** Asks PROVIDUS, about one question or about the whole where there is none. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public SayResult ask(RoundId round, @Nullable QuestionCode about, String text) {
        Optional<String> said = SaidText.of(text);
        if (said.isEmpty()) {
            return SayResult.TEXT;
        }
        MunicipalityId municipality = Actors.requireMunicipality();
        Optional<QuestionOpening.Opened> opened = opening.byMunicipality(round, municipality, about, said.get());
        opened.ifPresent(
                to -> mail.toResearchers(to.place(), round, municipality, to.message(), ConversationKind.QUESTION));
        return opened.isPresent() ? SayResult.SAID : SayResult.NOT_FOUND;
    }

    /** Goes on with a question of the own municipality, which is open again. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public SayResult goOn(ConversationId id, String text) {
        return say(id, text, true);
    }

    /** Answers a question, or goes on with one that PROVIDUS asked. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public SayResult answer(ConversationId id, String text) {
        return say(id, text, false);
    }

    private SayResult say(ConversationId id, String text, boolean fromMunicipality) {
        Optional<String> said = SaidText.of(text);
        if (said.isEmpty()) {
            return SayResult.TEXT;
        }
        repository.lock(id);
        Optional<Conversation> found = query.byId(id, Actors.requirePerson().accountId(), fromMunicipality);
        if (found.isEmpty() || fromMunicipality && !found.get().municipality().equals(Actors.requireMunicipality())) {
            return SayResult.NOT_FOUND;
        }
        Conversation conversation = found.get();
        if (conversation.kind() != ConversationKind.QUESTION) {
            return SayResult.ALREADY;
        }
        long message = repository.say(id, conversation.municipality(), fromMunicipality, said.get());
        ConversationQuery.Place place =
                query.place(conversation.round(), conversation.municipality()).orElseThrow();
        RoundId round = conversation.round();
        MunicipalityId municipality = conversation.municipality();
        if (fromMunicipality) {
            repository.setOpen(id);
            record("conversation.asked", conversation, said.get());
            mail.toResearchers(place, round, municipality, message, ConversationKind.QUESTION);
        } else if (conversation.byProvidus()) {
            repository.setAsked(id);
            record("conversation.municipality_asked", conversation, said.get());
            mail.toCoordinators(place, round, municipality, message, ConversationState.ASKED);
        } else {
            repository.setAnswered(id);
            record("conversation.answered", conversation, said.get());
            mail.toCoordinators(place, round, municipality, message, ConversationState.ANSWERED);
        }
        return SayResult.SAID;
    }

    /** All conversations of a round, those that wait first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<Conversation> inRound(RoundId round) {
        return query.inRound(round, Actors.requirePerson().accountId());
    }

    /** How many municipalities' messages in a round wait for an answer. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public int waiting(RoundId round) {
        return query.waiting(round);
    }

    /** Remembers that the person has read everything in a conversation. */
    @PreAuthorize(Role.Access.COORDINATOR_OR_RESEARCHER)
    public void markRead(ConversationId id) {
        repository.markRead(id, Actors.requirePerson().accountId());
    }

    private void record(String action, Conversation conversation, String text) {
        auditTrail.record(action, conversation.audited(), Map.of(), Map.of("text", text));
    }
}
