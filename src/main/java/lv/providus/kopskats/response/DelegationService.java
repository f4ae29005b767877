package lv.providus.kopskats.response;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lv.providus.kopskats.account.LinkSecret;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.response.DelegationOutcome.Made;
import lv.providus.kopskats.response.DelegationOutcome.Reason;
import lv.providus.kopskats.response.DelegationOutcome.Refused;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.DelegationId;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a coordinator entrust sections of the own municipality's response to colleagues without an account. */
@Service
@Transactional
public class DelegationService {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final DelegationQuery query;
    private final DelegationRepository repository;
    private final DelegationMail mail;
    private final AuditTrail audit;

    DelegationService(DelegationQuery query, DelegationRepository repository, DelegationMail mail, AuditTrail audit) {
        this.query = query;
        this.repository = repository;
        this.mail = mail;
        this.audit = audit;
    }

    /** Everything entrusted in the own response of a round, what ended too; the latest first. */
    @PreAuthorize(Role.Access.COORDINATOR)
    @Transactional(readOnly = true)
    public List<Delegation> list(RoundId round) {
        return query.all(round, Actors.requireMunicipality());
    }

    /**
     * Entrusts a section; the link it gives can be shown this once only, and is mailed where an address is given.
     *
     * @param addressOf makes the whole address of a path, as the colleague reaches it
     */
    @PreAuthorize(Role.Access.COORDINATOR)
    public DelegationOutcome entrust(NewDelegation delegation, UnaryOperator<String> addressOf) {
        MunicipalityId municipality = Actors.requireMunicipality();
        Optional<DelegationQuery.Place> found = query.place(delegation.round(), municipality, delegation.section());
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_SECTION);
        }
        DelegationQuery.Place place = found.get();
        Optional<Reason> reason = reasonAgainst(delegation, place);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        Link link = new Link(LinkSecret.random());
        Instant expiresAt = expiry(delegation, place);
        DelegationId id =
                repository.insert(delegation, place, Actors.requirePerson(), municipality, expiresAt, link.hash());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("section", delegation.section());
        values.put("label", delegation.label());
        values.put("email", delegation.email());
        values.put("expires_at", expiresAt);
        audit.record("delegation.made", audited(id, municipality, delegation.round()), Map.of(), values);
        send(id, link, addressOf, false);
        return new Made(link.of(id));
    }

    private record Link(LinkSecret secret) {

        byte[] hash() {
            return secret.hash();
        }

        DelegationLink of(DelegationId delegation) {
            return new DelegationLink(delegation, secret.path(DelegationNavigation.LINK));
        }
    }

    private void send(DelegationId delegation, Link link, UnaryOperator<String> addressOf, boolean again) {
        String email = query.byId(delegation, Actors.requireMunicipality())
                .map(Delegation::email)
                .orElse(null);
        if (email != null) {
            query.entrusted(delegation)
                    .ifPresent(entrusted -> mail.send(
                            entrusted,
                            email,
                            addressOf.apply(link.of(delegation).path()),
                            link.hash(),
                            again));
        }
    }

    private static Optional<Reason> reasonAgainst(NewDelegation delegation, DelegationQuery.Place place) {
        if (place.window() != AnsweringWindow.OPEN) {
            return Optional.of(Reason.NOT_OPEN);
        }
        if (place.state() != null && !place.state().editable()) {
            return Optional.of(Reason.ALREADY_SUBMITTED);
        }
        if (delegation.label().isEmpty()) {
            return Optional.of(Reason.LABEL_MISSING);
        }
        if (lengthOf(delegation.label()) > NewDelegation.LABEL_MAX_LENGTH) {
            return Optional.of(Reason.LABEL_TOO_LONG);
        }
        String email = delegation.email();
        if (email != null
                && (email.length() > NewDelegation.EMAIL_MAX_LENGTH
                        || !EMAIL.matcher(email).matches())) {
            return Optional.of(Reason.EMAIL_WRONG);
        }
        String message = delegation.message();
        if (message != null && lengthOf(message) > NewDelegation.MESSAGE_MAX_LENGTH) {
            return Optional.of(Reason.MESSAGE_TOO_LONG);
        }
        Instant expiresAt = expiry(delegation, place);
        return expiresAt != null && !expiresAt.isAfter(place.now())
                ? Optional.of(Reason.DAY_IN_THE_PAST)
                : Optional.empty();
    }

    private static int lengthOf(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Null where the round ends no later: an extension of the round then holds for the colleague too. */
    private static @Nullable Instant expiry(NewDelegation delegation, DelegationQuery.Place place) {
        if (delegation.lastDay() == null) {
            return null;
        }
        Instant end =
                delegation.lastDay().plusDays(1).atStartOfDay(Formats.ZONE).toInstant();
        return end.isBefore(place.closesAt()) ? end : null;
    }

    /**
     * Makes the link of a delegation anew, e.g. to remind the colleague; the earlier one works no more.
     *
     * @param addressOf makes the whole address of a path, as the colleague reaches it
     */
    @PreAuthorize(Role.Access.COORDINATOR)
    public DelegationOutcome renewLink(RoundId round, DelegationId delegation, UnaryOperator<String> addressOf) {
        MunicipalityId municipality = Actors.requireMunicipality();
        Link link = new Link(LinkSecret.random());
        if (!repository.renew(delegation, municipality, link.hash())) {
            return new Refused(Reason.ENDED);
        }
        audit.record("delegation.link_renewed", audited(delegation, municipality, round), Map.of(), Map.of());
        send(delegation, link, addressOf, true);
        return new Made(link.of(delegation));
    }

    /**
     * Takes a section back: the link works no more, and what it opened ends at the colleague's next step.
     *
     * @return false where it had ended already
     */
    @PreAuthorize(Role.Access.COORDINATOR)
    public boolean revoke(RoundId round, DelegationId delegation) {
        MunicipalityId municipality = Actors.requireMunicipality();
        boolean revoked = repository.revoke(delegation, municipality);
        if (revoked) {
            audit.record("delegation.revoked", audited(delegation, municipality, round), Map.of(), Map.of());
        }
        return revoked;
    }

    static AuditedObject audited(DelegationId delegation, MunicipalityId municipality, RoundId round) {
        return AuditedObject.of("delegation", delegation).in(municipality).in(round);
    }
}
