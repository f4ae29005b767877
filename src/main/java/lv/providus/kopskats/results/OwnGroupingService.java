package lv.providus.kopskats.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.results.OwnGroupingOutcome.Done;
import lv.providus.kopskats.results.OwnGroupingOutcome.Refusal;
import lv.providus.kopskats.results.OwnGroupingOutcome.Refused;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the groupings that researchers make; any researcher may use, change and delete any of them. */
@Service
@Transactional
public class OwnGroupingService {

    private final OwnGroupingQuery query;
    private final OwnGroupingRepository repository;
    private final AuditTrail audit;

    OwnGroupingService(OwnGroupingQuery query, OwnGroupingRepository repository, AuditTrail audit) {
        this.query = query;
        this.repository = repository;
        this.audit = audit;
    }

    /** All, by name. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public List<OwnGrouping> all() {
        return query.all();
    }

    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional(readOnly = true)
    public Optional<OwnGrouping> byId(OwnGroupingId id) {
        return query.byId(id);
    }

    /** Makes a new grouping. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public OwnGroupingOutcome add(OwnGroupingDraft draft) {
        Optional<Refused> refused = draft.refusal();
        if (refused.isPresent()) {
            return refused.get();
        }
        return repository
                .add(draft, Actors.require().label())
                .<OwnGroupingOutcome>map(id -> {
                    audit.record("own_grouping.created", object(id), Map.of(), draft.audited());
                    return new Done(id);
                })
                .orElse(new Refused(Refusal.NAME_TAKEN));
    }

    /**
     * Changes a grouping.
     *
     * @param read as it was when the change began
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public OwnGroupingOutcome change(OwnGrouping read, OwnGroupingDraft draft) {
        Optional<Refused> refused = draft.refusal();
        if (refused.isPresent()) {
            return refused.get();
        }
        repository.lock();
        Optional<OwnGrouping> now = query.byId(read.id());
        if (now.isEmpty()) {
            return new Refused(Refusal.GONE);
        }
        if (repository.isTaken(draft.name(), read.id())) {
            return new Refused(Refusal.NAME_TAKEN);
        }
        if (!repository.change(
                read.id(), read.version(), draft, Actors.require().label())) {
            return new Refused(Refusal.CHANGED_MEANWHILE);
        }
        audit.record(
                "own_grouping.changed", object(read.id()), now.get().draft().audited(), draft.audited());
        return new Done(read.id());
    }

    /**
     * Deletes a grouping.
     *
     * @param read as it was when deleting it was decided
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public OwnGroupingOutcome delete(OwnGrouping read) {
        repository.lock();
        Optional<OwnGrouping> now = query.byId(read.id());
        if (now.isEmpty()) {
            return new Refused(Refusal.GONE);
        }
        if (!repository.delete(read.id(), read.version())) {
            return new Refused(Refusal.CHANGED_MEANWHILE);
        }
        audit.record(
                "own_grouping.deleted", object(read.id()), now.get().draft().audited(), Map.of());
        return new Done(read.id());
    }

    private static AuditedObject object(OwnGroupingId id) {
        return AuditedObject.of("own_grouping", id);
    }
}
