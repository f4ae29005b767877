package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was and will be of one municipality.
 *
 * @param municipality as it is today, or was on its last day
 * @param states what holds of it from when, the latest first
 * @param changes that it made or is about, the latest entered first
 * @param predecessors who were merged into it
 * @param successor into whom it was merged, null where it was not
 */
public record MunicipalityHistory(
        Municipality municipality,
        List<State> states,
        List<RegisterChange> changes,
        List<Municipality> predecessors,
        @Nullable Municipality successor) {

    public MunicipalityHistory {
        states = List.copyOf(states);
        changes = List.copyOf(changes);
        predecessors = List.copyOf(predecessors);
    }

    /**
     * What holds of a municipality for some time.
     *
     * @param until last day, null while it holds
     * @param region as it was named on the first day
     */
    public record State(
            LocalDate from,
            @Nullable LocalDate until,
            Atvk atvk,
            String name,
            MunicipalityKind kind,
            PlanningRegion region) {}
}
