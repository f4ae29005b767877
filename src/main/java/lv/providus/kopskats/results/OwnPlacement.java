package lv.providus.kopskats.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Which of the municipalities asked in a round belong to which group of a grouping that a researcher made. Where
 * municipalities were merged, the one that was asked stands for those it came from, or for the one it went into.
 *
 * @param groups place of the group for each municipality asked that belongs to one, counted from 0
 * @param standIns asked, standing for members that were not
 * @param between asked, came from members of different groups and so belongs to none, by name
 * @param notAsked members for whom nobody was asked, by name
 */
public record OwnPlacement(
        OwnGrouping grouping,
        Map<MunicipalityId, Integer> groups,
        List<StandIn> standIns,
        List<String> between,
        List<String> notAsked) {

    /**
     * A municipality asked in the place of others.
     *
     * @param members for whom, by name
     * @param wentInto whether it went into the members later; otherwise it was merged from them before it was asked
     */
    public record StandIn(String name, List<String> members, boolean wentInto) {}

    /**
     * The places.
     *
     * @param asked everybody asked in the round
     * @param register every municipality that ever was
     */
    static OwnPlacement of(OwnGrouping grouping, List<MunicipalityAnswer> asked, List<Municipality> register) {
        Map<MunicipalityId, Municipality> known =
                register.stream().collect(Collectors.toMap(Municipality::id, Function.identity()));
        Map<MunicipalityId, Integer> members = new LinkedHashMap<>();
        for (int i = 0; i < grouping.groups().size(); i++) {
            for (MunicipalityId member : grouping.groups().get(i).municipalities()) {
                members.put(member, i);
            }
        }
        Map<MunicipalityId, Integer> groups = new HashMap<>();
        List<StandIn> standIns = new ArrayList<>();
        List<String> between = new ArrayList<>();
        Set<MunicipalityId> missing = new HashSet<>(members.keySet());
        for (MunicipalityAnswer row : asked) {
            Integer own = members.get(row.municipality());
            Set<MunicipalityId> line = members.keySet().stream()
                    .filter(member ->
                            isLine(member, row.municipality(), known) || isLine(row.municipality(), member, known))
                    .filter(member -> own == null || own.equals(members.get(member)))
                    .collect(Collectors.toSet());
            Set<Integer> of = line.stream().map(members::get).collect(Collectors.toSet());
            missing.removeAll(line);
            if (own != null) {
                missing.remove(row.municipality());
            }
            if (own == null && of.size() > 1) {
                between.add(row.name());
            } else if (own != null || of.size() == 1) {
                groups.put(row.municipality(), own != null ? own : of.iterator().next());
                Map<Boolean, Set<MunicipalityId>> byDirection = line.stream()
                        .collect(Collectors.partitioningBy(
                                member -> isLine(row.municipality(), member, known), Collectors.toSet()));
                byDirection.forEach((wentInto, stoodFor) -> {
                    if (!stoodFor.isEmpty()) {
                        standIns.add(new StandIn(row.name(), names(stoodFor, register), wentInto));
                    }
                });
            }
        }
        return new OwnPlacement(grouping, groups, standIns, between, names(missing, register));
    }

    boolean isIn(int place, MunicipalityAnswer row) {
        return Objects.equals(groups.get(row.municipality()), place);
    }

    /** In no group, and not between two. */
    boolean isInNone(MunicipalityAnswer row) {
        return !groups.containsKey(row.municipality()) && !between.contains(row.name());
    }

    /** Whether a municipality went into another one, by however many mergers. */
    private static boolean isLine(
            MunicipalityId earlier, MunicipalityId later, Map<MunicipalityId, Municipality> known) {
        @Nullable Municipality step = known.get(earlier);
        while (step != null && step.successor() != null) {
            if (step.successor().equals(later)) {
                return true;
            }
            step = known.get(step.successor());
        }
        return false;
    }

    /** Names in Latvian order, with codes where two bear the same one. */
    private static List<String> names(Set<MunicipalityId> ids, List<Municipality> register) {
        return register.stream()
                .filter(municipality -> ids.contains(municipality.id()))
                .map(municipality -> labelOf(municipality, register))
                .toList();
    }

    /** The name of a municipality, with its code where another one bears or bore the same name. */
    public static String labelOf(Municipality municipality, List<Municipality> register) {
        return register.stream()
                                .filter(other -> other.name().equals(municipality.name()))
                                .count()
                        > 1
                ? municipality.name() + " (" + municipality.atvk() + ")"
                : municipality.name();
    }
}
