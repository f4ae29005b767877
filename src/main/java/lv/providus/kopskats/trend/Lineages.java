package lv.providus.kopskats.trend;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Who was merged into whom.
 *
 * @param entries every municipality that was merged into another, or into which another was
 */
public record Lineages(List<Entry> entries) {

    /**
     * A municipality.
     *
     * @param validTo last day, null while it exists
     */
    public record Entry(
            MunicipalityId id,
            @Nullable MunicipalityId successor,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        boolean existsOn(LocalDate date) {
            return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
        }
    }

    /** A municipality and all that were merged into it, however many mergers ago. */
    Set<MunicipalityId> of(MunicipalityId id) {
        Set<MunicipalityId> found = new HashSet<>(Set.of(id));
        boolean more = true;
        while (more) {
            more = false;
            for (Entry entry : entries) {
                if (entry.successor() != null && found.contains(entry.successor())) {
                    more |= found.add(entry.id());
                }
            }
        }
        return found;
    }

    /** Those of a lineage that existed on a day; all of it where the register does not know of mergers. */
    Set<MunicipalityId> existing(MunicipalityId id, LocalDate date) {
        Set<MunicipalityId> lineage = of(id);
        Set<MunicipalityId> found = new HashSet<>();
        entries.stream()
                .filter(entry -> lineage.contains(entry.id()) && entry.existsOn(date))
                .forEach(entry -> found.add(entry.id()));
        return found;
    }

    /** Into which of these a municipality was merged, be it by several mergers; the nearest where there are several. */
    Optional<MunicipalityId> successorAmong(MunicipalityId id, Set<MunicipalityId> these) {
        Set<MunicipalityId> passed = new HashSet<>(Set.of(id));
        Optional<MunicipalityId> successor = successorOf(id);
        while (successor.isPresent() && !these.contains(successor.get()) && passed.add(successor.get())) {
            successor = successorOf(successor.get());
        }
        return successor.filter(found -> these.contains(found) && !found.equals(id));
    }

    private Optional<MunicipalityId> successorOf(MunicipalityId id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(Entry::successor)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
