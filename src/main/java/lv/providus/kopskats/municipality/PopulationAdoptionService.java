package lv.providus.kopskats.municipality;

import java.util.HashMap;
import java.util.Map;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adopts figures that municipalities gave, or leaves those of the source; either is recorded. The set of a source never
 * changes: a round in which a figure is adopted gets a set of its own, so that no other round's numbers change.
 */
@Service
@Transactional
public class PopulationAdoptionService {

    private final PopulationRepository repository;
    private final AuditTrail audit;

    PopulationAdoptionService(PopulationRepository repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    /** Puts a figure into the set of the round and gives that set, which the round is to use from now on. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public PopulationSetId adopt(PopulationRevision revision) {
        PopulationSetId current = repository.lockSetOf(revision.round());
        PopulationSetId own = repository
                .ownSet(revision.round(), current)
                .orElseGet(() -> repository.copy(current, revision.round(), revision.nameOfCopy()));
        Integer before = repository.figure(own, revision.municipality()).orElse(null);
        Integer inSource =
                repository.figureOfSource(own, revision.municipality()).orElse(null);
        repository.put(own, revision.municipality(), revision.residents(), true);
        repository.decide(
                PopulationVerdict.ADOPTED, revision, inSource, Actors.require().label());
        record("population.adopted", revision, own, before, revision.residents());
        return own;
    }

    /** Leaves the figure of the source, also where another had been adopted; gives the set of the round. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public PopulationSetId leave(PopulationRevision revision) {
        PopulationSetId current = repository.lockSetOf(revision.round());
        Integer before = repository.figure(current, revision.municipality()).orElse(null);
        Integer inSource =
                repository.figureOfSource(current, revision.municipality()).orElse(null);
        if (repository.ownSet(revision.round(), current).isPresent() && inSource == null) {
            repository.remove(current, revision.municipality());
        } else if (repository.ownSet(revision.round(), current).isPresent() && inSource != null) {
            repository.put(current, revision.municipality(), inSource, false);
        }
        repository.decide(
                PopulationVerdict.LEFT, revision, inSource, Actors.require().label());
        record("population.left", revision, current, before, inSource);
        return current;
    }

    private void record(
            String action,
            PopulationRevision revision,
            PopulationSetId set,
            @Nullable Integer before,
            @Nullable Integer after) {
        Map<String, @Nullable Object> old = new HashMap<>();
        old.put("residents", before);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("residents", after);
        values.put("given", revision.residents());
        values.put("population_set", set);
        values.put("reason", revision.reason());
        audit.record(
                action,
                AuditedObject.of("population", revision.round() + "/" + revision.municipality())
                        .in(revision.municipality())
                        .in(revision.round()),
                old,
                values);
    }
}
