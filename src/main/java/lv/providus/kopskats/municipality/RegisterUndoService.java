package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.RegisterChangeId;
import lv.providus.kopskats.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes changes of the register back that were entered wrongly, the latest first. */
@Service
@Transactional
public class RegisterUndoService {

    private final RegisterRepository repository;
    private final RegionRepository regions;
    private final RegisterChangeQuery query;
    private final RegisterConsequencesQuery consequences;
    private final AuditTrail audit;

    RegisterUndoService(
            RegisterRepository repository,
            RegionRepository regions,
            RegisterChangeQuery query,
            RegisterConsequencesQuery consequences,
            AuditTrail audit) {
        this.repository = repository;
        this.regions = regions;
        this.query = query;
        this.consequences = consequences;
        this.audit = audit;
    }

    /** What taking a change back would do, or why it would be refused. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public RegisterPreview previewUndo(RegisterChangeId change) {
        Optional<RegisterRefusal> refusal = againstUndoing(change);
        if (refusal.isPresent()) {
            return new RegisterPreview(refusal.get(), RegisterConsequences.NONE);
        }
        List<MunicipalityId> concerned = query.concernedBy(change);
        LocalDate from = query.change(change).orElseThrow().change().from();
        return new RegisterPreview(
                null,
                new RegisterConsequences(
                        consequences.roundsAsking(concerned, from), consequences.coordinators(concerned), List.of()));
    }

    /** Takes a change back that was entered wrongly; it stays in the history, marked. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public RegisterOutcome undo(RegisterChangeId id, String reason) {
        repository.lock();
        Optional<RegisterRefusal> refusal =
                reason.isBlank() ? Optional.of(RegisterRefusal.REASON_MISSING) : againstUndoing(id);
        if (refusal.isPresent()) {
            return new RegisterOutcome.Refused(refusal.get());
        }
        RegisterChangeQuery.Recorded recorded = query.change(id).orElseThrow();
        RegisterChange change = recorded.change();
        PlanningRegionId region = recorded.region();
        switch (change.kind()) {
            case CREATED, CHANGED -> repository.removeStatesOf(id);
            case MERGED -> {
                List<MunicipalityId> merged =
                        change.merged().stream().map(RegisterChange.Merged::id).toList();
                repository.forgetSuccessor(merged);
                repository.removeStatesOf(id);
                repository.reopen(merged, change.from().minusDays(1));
            }
            case REGION_CREATED, REGION_CHANGED -> {
                if (region != null) {
                    regions.removeNamesOf(id, region, change.from());
                }
            }
            case REGION_ENDED -> {
                if (region != null) {
                    regions.reopen(region, change.from());
                }
                repository.removeStatesOf(id);
            }
        }
        repository.undone(id, Actors.require().label(), reason.strip());
        AuditedObject object = AuditedObject.of("register_change", id);
        MunicipalityId municipality = change.municipality();
        audit.record(
                "register_change.undone",
                municipality == null ? object : object.in(municipality),
                Map.of("kind", change.kind(), "from", change.from(), "subject", change.subject()),
                Map.of("reason", reason.strip()));
        return new RegisterOutcome.Done(id, municipality);
    }

    private Optional<RegisterRefusal> againstUndoing(RegisterChangeId id) {
        Optional<RegisterChangeQuery.Recorded> found = query.change(id);
        if (found.isEmpty() || found.get().change().undone() != null) {
            return Optional.of(RegisterRefusal.ALREADY_UNDONE);
        }
        RegisterChange change = found.get().change();
        PlanningRegionId region = found.get().region();
        if (query.laterChangeStands(id, query.concernedBy(id), region)) {
            return Optional.of(RegisterRefusal.LATER_CHANGE_STANDS);
        }
        MunicipalityId municipality = change.municipality();
        boolean used = switch (change.kind()) {
            case CREATED, MERGED ->
                municipality != null && query.madeBy(id, municipality) && consequences.used(municipality);
            case REGION_CREATED -> region != null && query.regionUsed(region);
            case CHANGED, REGION_CHANGED, REGION_ENDED -> false;
        };
        return used ? Optional.of(RegisterRefusal.IN_USE) : Optional.empty();
    }
}
