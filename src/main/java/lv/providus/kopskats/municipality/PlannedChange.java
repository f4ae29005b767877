package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.Set;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;

/** A change of the register before it is made: what, the first day on which it holds, why. */
public sealed interface PlannedChange {

    int REASON_MAX_LENGTH = 1000;

    LocalDate from();

    String reason();

    /** A municipality that was not in the register. */
    record NewMunicipality(MunicipalityDetails details, LocalDate from, String reason) implements PlannedChange {}

    /** Another name, code, kind or region. */
    record NewDetails(MunicipalityId municipality, MunicipalityDetails details, LocalDate from, String reason)
            implements PlannedChange {}

    /** Municipalities that end the day before and live on in one that stays. */
    record MergerInto(Set<MunicipalityId> merged, MunicipalityId into, LocalDate from, String reason)
            implements PlannedChange {

        public MergerInto {
            merged = Set.copyOf(merged);
        }
    }

    /** Municipalities that end the day before and live on in one that begins. */
    record MergerIntoNew(Set<MunicipalityId> merged, MunicipalityDetails details, LocalDate from, String reason)
            implements PlannedChange {

        public MergerIntoNew {
            merged = Set.copyOf(merged);
        }
    }

    /**
     * A planning region that was not in the register.
     *
     * @param code lower-case Latin letters
     */
    record NewRegion(String code, RegionNames names, LocalDate from, String reason) implements PlannedChange {}

    /** Other names of a planning region. */
    record NewRegionNames(PlanningRegionId region, RegionNames names, LocalDate from, String reason)
            implements PlannedChange {}

    /** The end of a planning region; its municipalities go to another. */
    record EndOfRegion(PlanningRegionId region, PlanningRegionId into, LocalDate from, String reason)
            implements PlannedChange {}
}
