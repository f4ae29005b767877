package lv.providus.kopskats.municipality;

import lv.providus.kopskats.shared.PlanningRegionId;

/** What can change about a municipality that stays the same. */
public record MunicipalityDetails(Atvk atvk, String name, MunicipalityKind kind, PlanningRegionId region) {

    public static final int NAME_MAX_LENGTH = 100;

    public MunicipalityDetails {
        name = name.strip();
    }

    /** What holds of a municipality. */
    public static MunicipalityDetails of(Municipality municipality) {
        return new MunicipalityDetails(
                municipality.atvk(),
                municipality.name(),
                municipality.kind(),
                municipality.region().id());
    }
}
