package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lv.providus.kopskats.municipality.PlannedChange.EndOfRegion;
import lv.providus.kopskats.municipality.PlannedChange.MergerInto;
import lv.providus.kopskats.municipality.PlannedChange.MergerIntoNew;
import lv.providus.kopskats.municipality.PlannedChange.NewDetails;
import lv.providus.kopskats.municipality.PlannedChange.NewMunicipality;
import lv.providus.kopskats.municipality.PlannedChange.NewRegion;
import lv.providus.kopskats.municipality.PlannedChange.NewRegionNames;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import org.springframework.stereotype.Component;

/** What the register does not take. A change comes after all that is known already: the past is undone, not rewritten. */
@Component
class RegisterRules {

    private static final Pattern REGION_CODE = Pattern.compile("[a-z]{2,30}");

    private final RegisterChangeQuery query;

    RegisterRules(RegisterChangeQuery query) {
        this.query = query;
    }

    Optional<RegisterRefusal> against(PlannedChange change) {
        String reason = change.reason().strip();
        if (reason.isEmpty() || reason.length() > PlannedChange.REASON_MAX_LENGTH) {
            return Optional.of(RegisterRefusal.REASON_MISSING);
        }
        return switch (change) {
            case NewMunicipality(MunicipalityDetails details, LocalDate from, String why) ->
                againstDetails(details, from, List.of(), List.of());
            case NewDetails(MunicipalityId municipality, MunicipalityDetails details, LocalDate from, String why) ->
                againstChanging(municipality, from)
                        .or(() -> unchanged(municipality, details))
                        .or(() -> againstDetails(details, from, List.of(municipality), List.of(municipality)));
            case MergerInto(Set<MunicipalityId> merged, MunicipalityId into, LocalDate from, String why) ->
                againstMerging(merged, from).or(() -> againstSuccessor(merged, into, from));
            case MergerIntoNew(Set<MunicipalityId> merged, MunicipalityDetails details, LocalDate from, String why) ->
                againstMerging(merged, from).or(() -> againstDetails(details, from, merged, List.of()));
            case NewRegion(String code, RegionNames names, LocalDate from, String why) ->
                againstRegionCode(code)
                        .or(() -> !names.complete()
                                ? Optional.of(RegisterRefusal.NAME_MISSING)
                                : refusedIf(
                                        query.regionNameTaken(names.nominative(), from, null),
                                        RegisterRefusal.NAME_TAKEN));
            case NewRegionNames(PlanningRegionId region, RegionNames names, LocalDate from, String why) ->
                againstChangingRegion(region, from)
                        .or(() -> !names.complete()
                                ? Optional.of(RegisterRefusal.NAME_MISSING)
                                : refusedIf(
                                        query.regionNameTaken(names.nominative(), from, region),
                                        RegisterRefusal.NAME_TAKEN));
            case EndOfRegion(PlanningRegionId region, PlanningRegionId into, LocalDate from, String why) ->
                againstChangingRegion(region, from)
                        .or(() -> refusedIf(region.equals(into), RegisterRefusal.REGION_INTO_ITSELF))
                        .or(() -> refusedIf(!query.regionStays(into, from), RegisterRefusal.REGION_NOT_THERE))
                        .or(() -> refusedIf(
                                query.latestIn(region, from).stream().anyMatch(state -> !from.isAfter(state.from())),
                                RegisterRefusal.NOT_AFTER_LATEST_CHANGE));
        };
    }

    private Optional<RegisterRefusal> againstDetails(
            MunicipalityDetails details,
            LocalDate from,
            Collection<MunicipalityId> nameFreeOf,
            Collection<MunicipalityId> codeFreeOf) {
        if (details.name().isEmpty() || details.name().length() > MunicipalityDetails.NAME_MAX_LENGTH) {
            return Optional.of(RegisterRefusal.NAME_MISSING);
        }
        return refusedIf(query.nameTaken(details.name(), from, nameFreeOf), RegisterRefusal.NAME_TAKEN)
                .or(() -> refusedIf(query.codeTaken(details.atvk(), codeFreeOf), RegisterRefusal.CODE_TAKEN))
                .or(() -> refusedIf(!query.regionStays(details.region(), from), RegisterRefusal.REGION_NOT_THERE));
    }

    private Optional<RegisterRefusal> againstChanging(MunicipalityId municipality, LocalDate from) {
        Optional<LatestState> latest = query.latest(municipality);
        if (latest.isEmpty() || latest.get().until() != null) {
            return Optional.of(RegisterRefusal.MUNICIPALITY_ENDED);
        }
        return refusedIf(!from.isAfter(latest.get().from()), RegisterRefusal.NOT_AFTER_LATEST_CHANGE);
    }

    private Optional<RegisterRefusal> unchanged(MunicipalityId municipality, MunicipalityDetails details) {
        return refusedIf(
                query.latest(municipality)
                        .filter(latest -> latest.details().equals(details))
                        .isPresent(),
                RegisterRefusal.NOTHING_CHANGES);
    }

    private Optional<RegisterRefusal> againstMerging(Set<MunicipalityId> merged, LocalDate from) {
        if (merged.isEmpty()) {
            return Optional.of(RegisterRefusal.NOBODY_MERGED);
        }
        return merged.stream()
                .flatMap(municipality -> againstChanging(municipality, from).stream())
                .findFirst();
    }

    private Optional<RegisterRefusal> againstSuccessor(
            Set<MunicipalityId> merged, MunicipalityId into, LocalDate from) {
        Optional<LatestState> successor = query.latest(into);
        boolean there = successor.isPresent()
                && successor.get().until() == null
                && !merged.contains(into)
                && !successor.get().from().isAfter(from);
        return refusedIf(!there, RegisterRefusal.SUCCESSOR_NOT_THERE);
    }

    private Optional<RegisterRefusal> againstRegionCode(String code) {
        return refusedIf(!REGION_CODE.matcher(code).matches(), RegisterRefusal.REGION_CODE_WRONG)
                .or(() -> refusedIf(query.regionCodeTaken(code), RegisterRefusal.REGION_CODE_TAKEN));
    }

    private Optional<RegisterRefusal> againstChangingRegion(PlanningRegionId region, LocalDate from) {
        Optional<LocalDate> latest = query.latestNamesFrom(region);
        if (latest.isEmpty() || !query.regionStays(region, from)) {
            return Optional.of(RegisterRefusal.REGION_NOT_THERE);
        }
        return refusedIf(!from.isAfter(latest.get()), RegisterRefusal.NOT_AFTER_LATEST_CHANGE);
    }

    private static Optional<RegisterRefusal> refusedIf(boolean refused, RegisterRefusal refusal) {
        return refused ? Optional.of(refusal) : Optional.empty();
    }
}
