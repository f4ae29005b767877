package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import lv.providus.kopskats.shared.PlanningRegionId;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the register is wanted.
 *
 * @param search part of a name or code, without regard to case or diacritics; empty for all
 * @param region null for all
 * @param kind null for both
 * @param validOn only those that exist on this day, as they are on it; null for all that ever were, as they are today
 */
public record RegisterFilter(
        String search,
        @Nullable PlanningRegionId region,
        @Nullable MunicipalityKind kind,
        @Nullable LocalDate validOn) {

    /** The whole register. */
    public static final RegisterFilter ALL = new RegisterFilter("", null, null, null);
}
