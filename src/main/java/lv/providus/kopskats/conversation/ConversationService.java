package lv.providus.kopskats.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.round.ExtensionResult;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.ConversationId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions of municipalities and their wishes for more time, with the answers of PROVIDUS. */
@Service
@Transactional
public class ConversationService {

    private final ConversationRepository repository;
    private final ConversationQuery query;
    private final ConversationMail mail;
    private final RoundService rounds;
    private final AuditTrail auditTrail;

    ConversationService(
            ConversationRepository repository,
            ConversationQuery query,
            ConversationMail mail,
            RoundService rounds,
            AuditTrail auditTrail) {
        this.repository = repository;
        this.query = query;
        this.mail = mail;
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
        Optional<String> said = given(text);
        if (said.isEmpty()) {
            return SayResult.TEXT;
        }
        MunicipalityId municipality = Actors.requireMunicipality();
        Optional<ConversationQuery.Place> place = query.place(round, municipality);
        Optional<QuestionId> question = about == null ? Optional.empty() : query.question(round, about);
        if (place.isEmpty() || about != null && question.isEmpty()) {
            return SayResult.NOT_FOUND;
        }
        ConversationId id = repository.openQuestion(round, municipality, question.orElse(null), false);
        long message = repository.say(id, municipality, true, said.get());
        record("conversation.asked", id, round, municipality, Map.of("text", said.get()));
        mail.toResearchers(place.get(), round, municipality, message, ConversationKind.QUESTION);
        return SayResult.SAID;
    }

    /** Asks for a later deadline. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public SayResult askForExtension(RoundId round, Instant until, String reason) {
        Optional<String> said = given(reason);
        if (said.isEmpty()) {
            return SayResult.TEXT;
        }
        MunicipalityId municipality = Actors.requireMunicipality();
        Optional<ConversationQuery.Place> place = query.place(round, municipality);
        if (place.isEmpty()) {
            return SayResult.NOT_FOUND;
        }
        if (!until.isAfter(place.get().closesAt()) || !until.isAfter(place.get().now())) {
            return SayResult.NOT_LATER;
        }
        Optional<ConversationId> id = repository.openExtension(round, municipality, until);
        if (id.isEmpty()) {
            return SayResult.ALREADY;
        }
        long message = repository.say(id.get(), municipality, true, said.get());
        record(
                "conversation.extension_asked",
                id.get(),
                round,
                municipality,
                Map.of("until", until, "reason", said.get()));
        mail.toResearchers(place.get(), round, municipality, message, ConversationKind.EXTENSION);
        return SayResult.SAID;
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
        Optional<String> said = given(text);
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
            record("conversation.asked", id, round, municipality, Map.of("text", said.get()));
            mail.toResearchers(place, round, municipality, message, ConversationKind.QUESTION);
        } else if (conversation.byProvidus()) {
            repository.setAsked(id);
            record("conversation.municipality_asked", id, round, municipality, Map.of("text", said.get()));
            mail.toCoordinators(place, round, municipality, message, ConversationState.ASKED);
        } else {
            repository.setAnswered(id);
            record("conversation.answered", id, round, municipality, Map.of("text", said.get()));
            mail.toCoordinators(place, round, municipality, message, ConversationState.ANSWERED);
        }
        return SayResult.SAID;
    }

    /** Gives a municipality more time, as long as it asked for or otherwise. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public SayResult grant(ConversationId id, Instant until, String text) {
        return decide(id, until, text);
    }

    /** Says why there is no more time. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public SayResult refuse(ConversationId id, String text) {
        return decide(id, null, text);
    }

    private SayResult decide(ConversationId id, @Nullable Instant until, String text) {
        Optional<String> said = given(text);
        if (said.isEmpty()) {
            return SayResult.TEXT;
        }
        repository.lock(id);
        Optional<Conversation> found = query.byId(id, Actors.requirePerson().accountId(), false);
        if (found.isEmpty() || found.get().kind() != ConversationKind.EXTENSION) {
            return SayResult.NOT_FOUND;
        }
        Conversation conversation = found.get();
        RoundId round = conversation.round();
        MunicipalityId municipality = conversation.municipality();
        if (!conversation.waiting()) {
            return SayResult.ALREADY;
        }
        if (until != null) {
            ExtensionResult extension = rounds.extend(round, municipality, until, said.get());
            switch (extension) {
                case EXTENDED -> repository.grant(id, until);
                case NOT_LATER -> {
                    return SayResult.NOT_LATER;
                }
                case ROUND_OVER -> {
                    return SayResult.ROUND_OVER;
                }
                case NOT_ASKED -> {
                    return SayResult.NOT_FOUND;
                }
            }
        } else {
            repository.refuse(id);
        }
        long message = repository.say(id, municipality, false, said.get());
        if (until == null) {
            record("conversation.extension_refused", id, round, municipality, Map.of("text", said.get()));
        } else {
            record(
                    "conversation.extension_granted",
                    id,
                    round,
                    municipality,
                    Map.of("until", until, "text", said.get()));
        }
        mail.toCoordinators(
                query.place(round, municipality).orElseThrow(),
                round,
                municipality,
                message,
                until == null ? ConversationState.REFUSED : ConversationState.GRANTED);
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

    private void record(
            String action, ConversationId id, RoundId round, MunicipalityId municipality, Map<String, ?> values) {
        auditTrail.record(
                action, AuditedObject.of("conversation", id).in(municipality).in(round), Map.of(), values);
    }

    static Optional<String> given(String text) {
        String stripped = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        return stripped.isEmpty() || stripped.length() > Conversation.TEXT_MAX_LENGTH
                ? Optional.empty()
                : Optional.of(stripped);
    }
}
