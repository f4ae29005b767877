package lv.providus.kopskats.results;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one question as somebody chose to see them.
 *
 * @param groups in their order; a group of which nobody was asked is left out, and where none is left all are one
 * @param all everybody that the choice is about
 * @param comparison of two groups, null where there are not two or nothing can be compared
 * @param own who belongs to which own group, null where the choice is of other groups
 */
public record Explored(
        ResultsQuestion question,
        ExplorerChoice choice,
        List<GroupFigures> groups,
        GroupFigures all,
        @Nullable GroupComparison comparison,
        @Nullable OwnPlacement own) {

    /** The answers of everybody that the choice is about, in Latvian order of names. */
    public List<MunicipalityAnswer> rows() {
        return all.rows();
    }

    /** Whether choices are made, so that shares can be weighted. */
    public boolean hasChoices() {
        return !question.options().isEmpty();
    }

    /** The groups, and all together where that is not the same as the only group. */
    public List<GroupFigures> groupsAndAll() {
        return groups.size() == 1
                        && groups.getFirst().rows().size() == all.rows().size()
                ? groups
                : Stream.concat(groups.stream(), Stream.of(all)).toList();
    }

    /** What pictures set beside each other: the groups, or the only group and all together. */
    public List<GroupFigures> pictured() {
        return groups.size() == 1 ? groupsAndAll() : groups;
    }

    /** Whether no submission counts. */
    public boolean withoutSubmissions() {
        return all.coverage().submitted() == 0;
    }

    /** The group of a municipality; null where it belongs to none. */
    public @Nullable GroupFigures groupOf(MunicipalityAnswer row) {
        return groups.stream()
                .filter(figures -> figures.rows().contains(row))
                .findFirst()
                .orElse(null);
    }

    /** Whether a group is the one that is looked at, the others being what it is compared with. */
    public boolean inFocus(Group group) {
        return switch (choice.grouping()) {
            case REGION_AND_REST, REGIONS ->
                group instanceof Group.OfRegion(ResultsRound.Region region)
                        && region.code().equals(choice.region());
            case KINDS, SIZES, OWN ->
                groups.size() == 2 && group.equals(groups.getFirst().group());
        };
    }

    /** The map of the answers; empty for texts and dates. */
    public Optional<QuestionMap> map() {
        return QuestionMap.of(question, rows());
    }

    /** Those that wrote a text. */
    public List<MunicipalityAnswer> texts() {
        return rows().stream().filter(row -> row.text() != null).toList();
    }

    /** Those that gave a date, the earliest first. */
    public List<MunicipalityAnswer> dates() {
        return rows().stream()
                .filter(row -> row.date() != null)
                .sorted((a, b) -> Objects.requireNonNull(a.date()).compareTo(Objects.requireNonNull(b.date())))
                .toList();
    }

    /** Names of those with an outcome, in Latvian order. */
    public List<String> namesOf(Kind outcome) {
        return rows().stream()
                .filter(row -> row.is(outcome))
                .map(MunicipalityAnswer::name)
                .toList();
    }
}
