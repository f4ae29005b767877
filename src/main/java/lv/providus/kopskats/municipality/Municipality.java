package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A municipality as it was during its validity. After a merger the merged ones stay, with the new one as successor.
 *
 * @param validTo last day of validity, null while valid
 * @param successor which municipality it was merged into, null where it was not
 */
public record Municipality(
        MunicipalityId id,
        Atvk atvk,
        String name,
        MunicipalityKind kind,
        PlanningRegion region,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable MunicipalityId successor,
        @Nullable Centre centre) {

    public boolean isValidOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }
}
