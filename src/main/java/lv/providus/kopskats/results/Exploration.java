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

    Exploration(ResultsRound round, ExplorerChoice choice) {
        this.round = round;
        this.choice = choice;
    }

    Explored explore(ResultsQuestion question, Answers all) {
        Answers answers = new Answers(
                all.options(),
                all.rows().stream()
                        .filter(row -> choice.includes(row.region()))
                        .map(row -> choice.acceptedOnly() && !row.accepted() ? row.withoutSubmission() : row)
                        .toList());
        GroupCounting counting = new GroupCounting(answers, question, choice.weighted());
        List<Members> members = members(answers.rows());
        List<GroupFigures> groups = new ArrayList<>();
        members.forEach(own -> groups.add(counting.figures(own.group(), own.rows())));
        return new Explored(
                question,
                choice,
                answers,
                groups,
                counting.figures(new Group.All(!choice.within().isEmpty()), answers.rows()),
                comparison(question, answers, members));
    }

    private static @Nullable GroupComparison comparison(
            ResultsQuestion question, Answers answers, List<Members> members) {
        return members.size() == 2
                ? new GroupComparing(answers, question, members.getFirst(), members.getLast()).compare()
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
        return members;
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
            case SIZES ->
                Arrays.stream(SizeClass.values()).<Group>map(Group.OfSize::new).toList();
        };
    }

    private boolean belongs(MunicipalityAnswer row, Group group) {
        return switch (group) {
            case Group.OfRegion(ResultsRound.Region region) -> region.code().equals(row.region());
            case Group.Rest ignored -> !row.region().equals(choice.region());
            case Group.OfKind(MunicipalityKind kind) -> kind == row.kind();
            case Group.OfSize(SizeClass size) -> size == SizeClass.of(row.residents());
            case Group.All ignored -> true;
        };
    }
}
