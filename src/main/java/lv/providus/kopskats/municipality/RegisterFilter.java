package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import lv.providus.kopskats.shared.PlanningRegionId;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the register is wanted.
 *
 * @param search part of a name or code, without regard to case or diacritics; empty for all
 * @param region null for all
 * @param validOn only those valid on this day; null for all that ever were
 */
public record RegisterFilter(
        String search,
        @Nullable PlanningRegionId region,
        @Nullable LocalDate validOn) {

    /** The whole register. */
    public static final RegisterFilter ALL = new RegisterFilter("", null, null);
}
