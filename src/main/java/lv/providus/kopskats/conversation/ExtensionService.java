package lv.providus.kopskats.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
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

/** Wishes of municipalities for more time, and what PROVIDUS decides about them. */
@Service
@Transactional
public class ExtensionService {

    private final ConversationRepository repository;
    private final ConversationQuery query;
    private final ConversationMail mail;
    private final RoundService rounds;
    private final AuditTrail auditTrail;

    ExtensionService(
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

    /** Asks for a later deadline. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public SayResult ask(RoundId round, Instant until, String reason) {
        Optional<String> said = SaidText.of(reason);
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
        auditTrail.record(
                "conversation.extension_asked",
                AuditedObject.of("conversation", id.get()).in(municipality).in(round),
                Map.of(),
                Map.of("until", until, "reason", said.get()));
        mail.toResearchers(place.get(), round, municipality, message, ConversationKind.EXTENSION);
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
        Optional<String> said = SaidText.of(text);
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
            Optional<SayResult> refusal = extend(round, municipality, until, said.get());
            if (refusal.isPresent()) {
                return refusal.get();
            }
            repository.grant(id, until);
        } else {
            repository.refuse(id);
        }
        long message = repository.say(id, municipality, false, said.get());
        auditTrail.record(
                until == null ? "conversation.extension_refused" : "conversation.extension_granted",
                conversation.audited(),
                Map.of(),
                until == null ? Map.of("text", said.get()) : Map.of("until", until, "text", said.get()));
        mail.toCoordinators(
                query.place(round, municipality).orElseThrow(),
                round,
                municipality,
                message,
                until == null ? ConversationState.REFUSED : ConversationState.GRANTED);
        return SayResult.SAID;
    }

    private Optional<SayResult> extend(RoundId round, MunicipalityId municipality, Instant until, String reason) {
        return switch (rounds.extend(round, municipality, until, reason)) {
            case EXTENDED -> Optional.empty();
            case NOT_LATER -> Optional.of(SayResult.NOT_LATER);
            case ROUND_OVER -> Optional.of(SayResult.ROUND_OVER);
            case NOT_ASKED -> Optional.of(SayResult.NOT_FOUND);
        };
    }
}
