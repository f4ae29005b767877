package lv.providus.kopskats.round;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.audit.Differences;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Changes rounds and leads them through their states, see docs/decisions/0002-a-round-follows-the-clock.md. Every step
 * takes the version of the round as it was read.
 */
@Service
@Transactional
public class RoundEditing {

    private static final Set<RoundState> CHANGEABLE =
            EnumSet.of(RoundState.PLANNED, RoundState.OPEN, RoundState.CLOSED);

    private final RoundRepository repository;
    private final RoundQuery query;
    private final AuditTrail auditTrail;
    private final ObjectProvider<UponPublishing> uponPublishing;

    RoundEditing(
            RoundRepository repository,
            RoundQuery query,
            AuditTrail auditTrail,
            ObjectProvider<UponPublishing> uponPublishing) {
        this.repository = repository;
        this.query = query;
        this.auditTrail = auditTrail;
        this.uponPublishing = uponPublishing;
    }

    /**
     * Changes what a round is: everything while it is planned; title, note, contact, privacy and the time of closing while
     * it is open; the texts only once it is closed.
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public RoundOutcome change(RoundId id, int version, NewRound wanted) {
        return inState(id, version, CHANGEABLE, locked -> {
            Round before = query.byId(id).orElseThrow();
            Set<MunicipalityId> asked = askedIn(id);
            boolean planned = before.state() == RoundState.PLANNED;
            boolean closingMoved = !wanted.closesAt().equals(before.closesAt());
            if (!planned && (!sameBasis(before, asked, wanted) || closingMoved && before.state() != RoundState.OPEN)) {
                return refused(RoundOutcome.Reason.FIXED_ONCE_OPENED);
            }
            if (closingMoved && !wanted.closesAt().isAfter(locked.now())) {
                return refused(RoundOutcome.Reason.NOT_LATER);
            }
            Optional<RoundCreation.Reason> reason = query.reasonAgainst(wanted);
            if (reason.isPresent()) {
                return new RoundOutcome.Invalid(reason.get());
            }
            repository.update(id, wanted);
            if (planned) {
                repository.askOnly(id, wanted.asked());
            }
            Differences differences = RoundDifferences.between(before, asked, wanted);
            record("round.changed", id, differences.before(), differences.after());
            return new RoundOutcome.Done();
        });
    }

    private static boolean sameBasis(Round before, Set<MunicipalityId> asked, NewRound wanted) {
        return wanted.questionnaireVersion().equals(before.questionnaireVersion())
                && wanted.populationSet().equals(before.populationSet())
                && wanted.kind() == before.kind()
                && wanted.demonstration() == before.demonstration()
                && wanted.referenceDate().equals(before.referenceDate())
                && wanted.opensAt().equals(before.opensAt())
                && wanted.asked().equals(asked);
    }

    private Set<MunicipalityId> askedIn(RoundId id) {
        return query.participations(id).stream()
                .map(Participation::municipality)
                .collect(Collectors.toSet());
    }

    /** Opens a planned round now. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public RoundOutcome openNow(RoundId id, int version) {
        return inState(id, version, EnumSet.of(RoundState.PLANNED), locked -> {
            Round before = query.byId(id).orElseThrow();
            repository.openNow(id);
            record("round.opened_early", id, Map.of("opens_at", before.opensAt()), Map.of("opens_at", locked.now()));
            return new RoundOutcome.Done();
        });
    }

    /** Closes an open round now; who was given more time can still answer. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public RoundOutcome closeNow(RoundId id, int version) {
        return inState(id, version, EnumSet.of(RoundState.OPEN), locked -> {
            Round before = query.byId(id).orElseThrow();
            repository.closeNow(id);
            record("round.closed_early", id, Map.of("closes_at", before.closesAt()), Map.of("closes_at", locked.now()));
            return new RoundOutcome.Done();
        });
    }

    /**
     * Opens a closed round again.
     *
     * @param until first moment at which answers are no longer taken
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public RoundOutcome reopen(RoundId id, int version, Instant until) {
        return inState(id, version, EnumSet.of(RoundState.CLOSED), locked -> {
            if (!until.isAfter(locked.now())) {
                return refused(RoundOutcome.Reason.NOT_LATER);
            }
            Round before = query.byId(id).orElseThrow();
            repository.closeAt(id, until);
            record("round.reopened", id, Map.of("closes_at", before.closesAt()), Map.of("closes_at", until));
            return new RoundOutcome.Done();
        });
    }

    /** Ends a closed round for good: nobody can answer or be given more time, and its figures are released. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public RoundOutcome publish(RoundId id, int version) {
        RoundOutcome outcome =
                step(id, version, EnumSet.of(RoundState.CLOSED), repository::publishNow, "round.published");
        if (!(outcome instanceof RoundOutcome.Done)) {
            return outcome;
        }
        Optional<RoundOutcome.Reason> against = uponPublishing
                .orderedStream()
                .flatMap(one -> one.publish(id).stream())
                .findFirst();
        if (against.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refused(against.get());
        }
        return outcome;
    }

    /** Puts a closed or published round away. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public RoundOutcome archive(RoundId id, int version) {
        return step(
                id,
                version,
                EnumSet.of(RoundState.CLOSED, RoundState.PUBLISHED),
                repository::archiveNow,
                "round.archived");
    }

    /** Takes an archived round out again, into the state that it had. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public RoundOutcome unarchive(RoundId id, int version) {
        return step(id, version, EnumSet.of(RoundState.ARCHIVED), repository::unarchive, "round.unarchived");
    }

    /** Whether a round may be deleted: nothing was answered in it, written about it or entrusted. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public boolean deletable(RoundId id) {
        return repository.untouched(id);
    }

    /** Deletes a round in which nothing happened yet. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public RoundOutcome delete(RoundId id, int version) {
        return inState(id, version, EnumSet.allOf(RoundState.class), locked -> {
            if (!repository.untouched(id)) {
                return refused(RoundOutcome.Reason.TOUCHED);
            }
            Round before = query.byId(id).orElseThrow();
            repository.delete(id);
            record("round.deleted", id, Map.of("title", before.title(), "state", locked.state()), Map.of());
            return new RoundOutcome.Done();
        });
    }

    private RoundOutcome step(
            RoundId id, int version, Set<RoundState> states, Consumer<RoundId> change, String action) {
        return inState(id, version, states, locked -> {
            change.accept(id);
            RoundState after = query.byId(id).orElseThrow().state();
            record(action, id, Map.of("state", locked.state()), Map.of("state", after));
            return new RoundOutcome.Done();
        });
    }

    private RoundOutcome inState(
            RoundId id, int version, Set<RoundState> states, Function<RoundRepository.Locked, RoundOutcome> change) {
        Optional<RoundRepository.Locked> found = repository.lock(id);
        if (found.isEmpty()) {
            return refused(RoundOutcome.Reason.NOT_FOUND);
        }
        RoundRepository.Locked locked = found.get();
        if (!states.contains(locked.state())) {
            return refused(RoundOutcome.Reason.NOT_IN_THIS_STATE);
        }
        return locked.version() == version ? change.apply(locked) : refused(RoundOutcome.Reason.CHANGED_MEANWHILE);
    }

    private static RoundOutcome refused(RoundOutcome.Reason reason) {
        return new RoundOutcome.Refused(reason);
    }

    private void record(
            String action,
            RoundId id,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        auditTrail.record(action, AuditedObject.of("round", id).in(id), before, after);
    }
}
