package lv.providus.kopskats.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.providus.kopskats.shared.MunicipalityId;

/** Which of the municipalities of an earlier figure were merged into which of a later one. */
final class Mergers {

    private final Lineages lineages;
    private final LocalDate earlier;
    private final Map<MunicipalityId, String> before;
    private final Map<MunicipalityId, String> after;

    /**
     * Of two figures.
     *
     * @param earlier the day as of which the first figure is
     * @param before names of those that the first figure is of, in their order
     * @param after names of those that the later figure is of, in their order
     */
    Mergers(
            Lineages lineages,
            LocalDate earlier,
            Map<MunicipalityId, String> before,
            Map<MunicipalityId, String> after) {
        this.lineages = lineages;
        this.earlier = earlier;
        this.before = before;
        this.after = after;
    }

    /** In the order of those that were merged into. */
    List<TrendComparison.Merger> found() {
        List<TrendComparison.Merger> found = new ArrayList<>();
        after.forEach((id, name) -> {
            Set<MunicipalityId> predecessors = existing(id);
            if (!predecessors.equals(Set.of(id))) {
                List<String> names = before.entrySet().stream()
                        .filter(entry -> predecessors.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
                if (!names.isEmpty()) {
                    found.add(new TrendComparison.Merger(names, name));
                }
            }
        });
        return found;
    }

    /** Whether the first figure is of exactly those that became the ones which the later figure is of. */
    boolean areOfAll() {
        Set<MunicipalityId> all = new HashSet<>();
        boolean apart = true;
        for (MunicipalityId id : after.keySet()) {
            for (MunicipalityId predecessor : existing(id)) {
                apart &= all.add(predecessor);
            }
        }
        return apart && all.equals(before.keySet());
    }

    /** Who was there in place of a municipality on the earlier day; itself where the register knows of no merger. */
    private Set<MunicipalityId> existing(MunicipalityId id) {
        Set<MunicipalityId> existing = lineages.existing(id, earlier);
        return existing.isEmpty() ? Set.of(id) : existing;
    }
}
