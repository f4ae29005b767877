package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was and will be of one planning region.
 *
 * @param region as it is named today, or was on its last day
 * @param until its last day, null while it exists
 * @param municipalities how many lie in it today
 * @param changes that it made or is about, the latest entered first
 */
public record RegionHistory(
        PlanningRegion region,
        LocalDate from,
        @Nullable LocalDate until,
        int municipalities,
        List<RegisterChange> changes) {

    public RegionHistory {
        changes = List.copyOf(changes);
    }
}
