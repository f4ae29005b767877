package lv.providus.kopskats.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.results.GroupComparing.Members;
import org.jspecify.annotations.Nullable;

/** Makes the figures of a choice from the answers to its question. */
final class Exploration {

    private final ResultsRound round;
    private final ExplorerChoice choice;
    private final @Nullable OwnPlacement own;

    /**
     * For a choice.
     *
     * @param own where the choice is of own groups, who belongs to which; null also where they are gone
     */
    Exploration(ResultsRound round, ExplorerChoice choice, @Nullable OwnPlacement own) {
        this.round = round;
        this.choice = choice;
        this.own = own;
    }

    Explored explore(ResultsQuestion question, List<MunicipalityAnswer> all) {
        List<MunicipalityAnswer> rows =
                all.stream().filter(row -> choice.includes(row.region())).toList();
        GroupCounting counting = new GroupCounting(question, choice.weighted());
        List<Members> members = members(rows);
        List<GroupFigures> groups = new ArrayList<>();
        members.forEach(own -> groups.add(counting.figures(own.group(), own.rows())));
        return new Explored(
                question, choice, groups, counting.figures(whole(), rows), comparison(question, members), own);
    }

    private static @Nullable GroupComparison comparison(ResultsQuestion question, List<Members> members) {
        return members.size() == 2
                ? new GroupComparing(question, members.getFirst(), members.getLast()).compare()
                : null;
    }

    private List<Members> members(List<MunicipalityAnswer> rows) {
        List<Members> members = new ArrayList<>();
        for (Group group : groups()) {
            List<MunicipalityAnswer> own =
                    rows.stream().filter(row -> belongs(row, group)).toList();
            if (!own.isEmpty()) {
                members.add(new Members(group, own));
            }
        }
        return members.isEmpty() ? List.of(new Members(whole(), rows)) : members;
    }

    private Group whole() {
        return new Group.All(!choice.within().isEmpty());
    }

    private List<Group> groups() {
        return switch (choice.grouping()) {
            case REGION_AND_REST ->
                List.of(
                        new Group.OfRegion(round.region(choice.region()).orElseThrow()),
                        new Group.Rest(!choice.within().isEmpty()));
            case REGIONS ->
                round.regions().stream().<Group>map(Group.OfRegion::new).toList();
            case KINDS ->
                Arrays.stream(MunicipalityKind.values())
                        .<Group>map(Group.OfKind::new)
                        .toList();
            case OWN -> own == null ? List.of() : ownGroups(own.grouping());
            case SIZES ->
                Arrays.stream(SizeClass.values()).<Group>map(Group.OfSize::new).toList();
        };
    }

    private static List<Group> ownGroups(OwnGrouping grouping) {
        List<Group> groups = new ArrayList<>();
        for (int place = 0; place < grouping.groups().size(); place++) {
            groups.add(new Group.Own(place, grouping.groups().get(place).name()));
        }
        if (grouping.withRest()) {
            groups.add(new Group.OwnRest());
        }
        return groups;
    }

    private boolean belongs(MunicipalityAnswer row, Group group) {
        return switch (group) {
            case Group.OfRegion(ResultsRound.Region region) -> region.code().equals(row.region());
            case Group.Rest ignored -> !row.region().equals(choice.region());
            case Group.OfKind(MunicipalityKind kind) -> kind == row.kind();
            case Group.OfSize(SizeClass size) -> size == SizeClass.of(row.residents());
            case Group.Own(int place, String name) -> own != null && own.isIn(place, row);
            case Group.OwnRest ignored -> own != null && own.isInNone(row);
            case Group.All ignored -> true;
        };
    }
}
