package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.municipality.PlannedChange.EndOfRegion;
import lv.providus.kopskats.municipality.PlannedChange.MergerInto;
import lv.providus.kopskats.municipality.PlannedChange.MergerIntoNew;
import lv.providus.kopskats.municipality.PlannedChange.NewDetails;
import lv.providus.kopskats.municipality.PlannedChange.NewMunicipality;
import lv.providus.kopskats.municipality.PlannedChange.NewRegion;
import lv.providus.kopskats.municipality.PlannedChange.NewRegionNames;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.RegisterChangeId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the register, each change from a day on and with a reason. What a round asked stays as it was: a change says
 * from when others names, codes, regions or municipalities hold, and a round reads those of its reference date.
 */
@Service
@Transactional
public class RegisterService {

    private final RegisterRepository repository;
    private final RegionRepository regions;
    private final RegisterChangeQuery query;
    private final RegisterConsequencesQuery consequences;
    private final RegisterRules rules;
    private final AuditTrail audit;

    RegisterService(
            RegisterRepository repository,
            RegionRepository regions,
            RegisterChangeQuery query,
            RegisterConsequencesQuery consequences,
            RegisterRules rules,
            AuditTrail audit) {
        this.repository = repository;
        this.regions = regions;
        this.query = query;
        this.consequences = consequences;
        this.rules = rules;
        this.audit = audit;
    }

    /** What a change would do, or why it would be refused; nothing is stored. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public RegisterPreview preview(PlannedChange change) {
        Optional<RegisterRefusal> refusal = rules.against(change);
        return new RegisterPreview(
                refusal.orElse(null), refusal.isPresent() ? RegisterConsequences.NONE : consequencesOf(change));
    }

    /** Makes a change, or says why not. */
    @PreAuthorize(Role.Access.ADMINISTRATOR)
    public RegisterOutcome record(PlannedChange change) {
        repository.lock();
        Optional<RegisterRefusal> refusal = rules.against(change);
        if (refusal.isPresent()) {
            return new RegisterOutcome.Refused(refusal.get());
        }
        return switch (change) {
            case NewMunicipality made -> {
                RegisterChangeId id =
                        begin(RegisterChangeKind.CREATED, made, made.details().name());
                MunicipalityId municipality = repository.create(id, made.details(), made.from());
                record("municipality.created", made, municipality, Map.of(), valuesOf(made.details()));
                yield new RegisterOutcome.Done(id, municipality);
            }
            case NewDetails changed -> {
                LatestState before = query.latest(changed.municipality()).orElseThrow();
                RegisterChangeId id = begin(
                        RegisterChangeKind.CHANGED, changed, before.details().name());
                repository.about(id, changed.municipality());
                changeDetails(id, changed, before, changed.details());
                yield new RegisterOutcome.Done(id, changed.municipality());
            }
            case MergerInto merger -> {
                LatestState successor = query.latest(merger.into()).orElseThrow();
                RegisterChangeId id = begin(
                        RegisterChangeKind.MERGED, merger, successor.details().name());
                repository.about(id, merger.into());
                yield merge(id, merger, merger.merged(), merger.into());
            }
            case MergerIntoNew merger -> {
                RegisterChangeId id = begin(
                        RegisterChangeKind.MERGED, merger, merger.details().name());
                end(merger.merged(), merger.from());
                MunicipalityId successor = repository.create(id, merger.details(), merger.from());
                record("municipality.created", merger, successor, Map.of(), valuesOf(merger.details()));
                yield merge(id, merger, merger.merged(), successor);
            }
            case NewRegion made -> {
                RegisterChangeId id = begin(
                        RegisterChangeKind.REGION_CREATED, made, made.names().nominative());
                PlanningRegionId region = regions.create(id, made.code(), made.names(), made.from());
                recordRegion("planning_region.created", made, region, Map.of(), valuesOf(made.names()));
                yield new RegisterOutcome.Done(id, null);
            }
            case NewRegionNames changed -> {
                RegionNames before = RegionNames.of(region(changed.region()));
                RegisterChangeId id = begin(RegisterChangeKind.REGION_CHANGED, changed, before.nominative());
                regions.about(id, changed.region());
                regions.change(id, changed.region(), changed.names(), changed.from());
                recordRegion(
                        "planning_region.changed",
                        changed,
                        changed.region(),
                        valuesOf(before),
                        valuesOf(changed.names()));
                yield new RegisterOutcome.Done(id, null);
            }
            case EndOfRegion ended -> {
                RegisterChangeId id = begin(
                        RegisterChangeKind.REGION_ENDED,
                        ended,
                        region(ended.region()).nominative());
                regions.about(id, ended.region());
                for (LatestState before : query.latestIn(ended.region(), ended.from())) {
                    MunicipalityDetails details = before.details();
                    changeDetails(
                            id,
                            ended,
                            before,
                            new MunicipalityDetails(details.atvk(), details.name(), details.kind(), ended.into()));
                }
                regions.end(ended.region(), ended.from().minusDays(1));
                recordRegion(
                        "planning_region.ended",
                        ended,
                        ended.region(),
                        Map.of(),
                        Map.of("municipalities", ended.into()));
                yield new RegisterOutcome.Done(id, null);
            }
        };
    }

    private RegisterConsequences consequencesOf(PlannedChange change) {
        return switch (change) {
            case NewMunicipality made -> RegisterConsequences.NONE;
            case NewDetails changed -> of(Set.of(changed.municipality()), Set.of(), change.from());
            case MergerInto merger -> {
                Set<MunicipalityId> all = new HashSet<>(merger.merged());
                all.add(merger.into());
                yield of(all, merger.merged(), change.from());
            }
            case MergerIntoNew merger -> of(merger.merged(), merger.merged(), change.from());
            case NewRegion made -> RegisterConsequences.NONE;
            case NewRegionNames changed -> RegisterConsequences.NONE;
            case EndOfRegion ended ->
                new RegisterConsequences(
                        List.of(),
                        List.of(),
                        query.latestIn(ended.region(), ended.from()).stream()
                                .map(state -> state.details().name())
                                .toList());
        };
    }

    private RegisterConsequences of(Set<MunicipalityId> concerned, Set<MunicipalityId> ending, LocalDate from) {
        return new RegisterConsequences(
                consequences.roundsAsking(concerned, from), consequences.coordinators(ending), List.of());
    }

    private RegisterChangeId begin(RegisterChangeKind kind, PlannedChange change, String subject) {
        return repository.begin(kind, change, subject, Actors.require().label());
    }

    private void changeDetails(
            RegisterChangeId id, PlannedChange change, LatestState before, MunicipalityDetails details) {
        repository.change(id, before, details, change.from());
        record("municipality.changed", change, before.municipality(), valuesOf(before.details()), valuesOf(details));
    }

    private void end(Set<MunicipalityId> merged, LocalDate from) {
        for (MunicipalityId municipality : merged) {
            repository.end(query.latest(municipality).orElseThrow(), from.minusDays(1));
        }
    }

    private RegisterOutcome merge(
            RegisterChangeId id, PlannedChange merger, Set<MunicipalityId> merged, MunicipalityId successor) {
        if (merger instanceof MergerInto) {
            end(merged, merger.from());
        }
        repository.follow(id, merged, successor);
        for (MunicipalityId municipality : merged) {
            record("municipality.merged", merger, municipality, Map.of(), Map.of("successor", successor));
        }
        return new RegisterOutcome.Done(id, successor);
    }

    private PlanningRegion region(PlanningRegionId id) {
        return query.regions().stream()
                .map(RegionHistory::region)
                .filter(region -> region.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void record(
            String action,
            PlannedChange change,
            MunicipalityId municipality,
            Map<String, ? extends @Nullable Object> old,
            Map<String, ? extends @Nullable Object> values) {
        record(action, change, AuditedObject.of("municipality", municipality).in(municipality), old, values);
    }

    private void recordRegion(
            String action,
            PlannedChange change,
            PlanningRegionId region,
            Map<String, ? extends @Nullable Object> old,
            Map<String, ? extends @Nullable Object> values) {
        record(action, change, AuditedObject.of("planning_region", region), old, values);
    }

    private void record(
            String action,
            PlannedChange change,
            AuditedObject object,
            Map<String, ? extends @Nullable Object> old,
            Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("from", change.from());
        all.put("reason", change.reason().strip());
        audit.record(action, object, old, all);
    }

    private static Map<String, Object> valuesOf(MunicipalityDetails details) {
        return Map.of(
                "atvk", details.atvk(), "name", details.name(), "kind", details.kind(), "region", details.region());
    }

    private static Map<String, Object> valuesOf(RegionNames names) {
        return Map.of("nominative", names.nominative(), "short_name", names.shortName(), "name_en", names.nameEn());
    }
}
