package lv.providus.kopskats.results;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.OwnGrouping.Members;
import lv.providus.kopskats.results.OwnGroupingOutcome.Refusal;
import lv.providus.kopskats.results.OwnGroupingOutcome.Refused;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/** A grouping as it is to become, not yet checked. */
public record OwnGroupingDraft(String name, boolean withRest, List<Members> groups) {

    private static final int FEWEST_GROUPS = 2;

    public OwnGroupingDraft {
        name = name.strip();
        groups = groups.stream()
                .map(group -> new Members(group.name().strip(), List.copyOf(group.municipalities())))
                .toList();
    }

    /** Why it makes no grouping; empty where it does. */
    Optional<Refused> refusal() {
        if (VisibleText.isBlank(name) || name.length() > OwnGrouping.NAME_MAX_LENGTH) {
            return Optional.of(new Refused(Refusal.NAME_MISSING));
        }
        if (groups.size() + (withRest ? 1 : 0) < FEWEST_GROUPS) {
            return Optional.of(new Refused(Refusal.TOO_FEW_GROUPS));
        }
        Set<String> names = new HashSet<>();
        Set<MunicipalityId> members = new HashSet<>();
        for (int place = 0; place < groups.size(); place++) {
            Members group = groups.get(place);
            if (VisibleText.isBlank(group.name()) || group.name().length() > OwnGrouping.GROUP_NAME_MAX_LENGTH) {
                return Optional.of(new Refused(Refusal.GROUP_NAME_MISSING, place));
            }
            if (!names.add(group.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(new Refused(Refusal.GROUP_NAME_TWICE, place));
            }
            if (group.municipalities().isEmpty()) {
                return Optional.of(new Refused(Refusal.GROUP_EMPTY, place));
            }
            for (MunicipalityId municipality : group.municipalities()) {
                if (!members.add(municipality)) {
                    return Optional.of(new Refused(Refusal.MUNICIPALITY_TWICE, place));
                }
            }
        }
        return Optional.empty();
    }

    /** As it is written down in the audit trail. */
    Map<String, @Nullable Object> audited() {
        Map<String, @Nullable Object> values = new TreeMap<>();
        values.put("name", name);
        values.put("with_rest", withRest);
        values.put(
                "groups",
                groups.stream()
                        .map(group -> group.name() + ": "
                                + group.municipalities().stream()
                                        .map(MunicipalityId::toString)
                                        .collect(Collectors.joining(", ")))
                        .toList());
        return values;
    }
}
