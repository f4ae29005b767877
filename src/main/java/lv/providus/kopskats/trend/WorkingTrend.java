package lv.providus.kopskats.trend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.Coverage;
import lv.providus.kopskats.results.Group;
import lv.providus.kopskats.results.GroupCounting;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.trend.Measuring.Measured;
import lv.providus.kopskats.trend.TrendPoint.Gap;
import lv.providus.kopskats.trend.TrendPoint.Reach;
import lv.providus.kopskats.trend.TrendPoint.Value;
import org.jspecify.annotations.Nullable;

/** Makes a trend from all answers to its question. */
final class WorkingTrend {

    /** One municipality tells nothing of a group. */
    private static final int FEWEST = 2;

    private final TrendSubject subject;
    private final TrendChoice choice;
    private final List<TrendRound> rounds;
    private final Map<RoundId, List<MunicipalityAnswer>> rows = new LinkedHashMap<>();
    private final Map<Membership, List<MunicipalityAnswer>> members = new HashMap<>();
    private final Map<RoundId, GroupCounting> counting = new HashMap<>();
    private final Measuring measuring;

    private record Membership(TrendGroup group, RoundId round) {}

    WorkingTrend(
            TrendSubject subject,
            TrendChoice choice,
            List<TrendRound> rounds,
            Map<RoundId, List<MunicipalityAnswer>> answers) {
        this.subject = subject;
        this.choice = choice;
        this.rounds = rounds;
        this.measuring = new Measuring(choice);
        rounds.forEach(round -> rows.put(
                round.id(),
                answers.getOrDefault(round.id(), List.of()).stream()
                        .map(row -> choice.acceptedOnly() && !row.accepted() ? row.withoutSubmission() : row)
                        .toList()));
    }

    Trend trend() {
        List<TrendGroup> groups = choice.groups(subject).stream()
                .filter(group ->
                        rounds.stream().anyMatch(round -> !members(group, round).isEmpty()))
                .toList();
        Map<TrendGroup, SameMunicipalities> same = new LinkedHashMap<>();
        if (choice.sameOnly()) {
            groups.forEach(group -> same.put(group, same(group)));
        }
        List<Trend.Line> lines =
                groups.stream().map(group -> line(group, same.get(group))).toList();
        return new Trend(
                subject,
                choice,
                rounds,
                lines,
                new Breaks(subject, choice, rounds).of(asked()),
                List.of(),
                choice.sameOnly()
                        ? Changes.adjusted(same.values().stream()
                                .flatMap(those -> those.changes().stream())
                                .toList())
                        : List.of());
    }

    private Trend.Line line(TrendGroup group, @Nullable SameMunicipalities same) {
        List<TrendPoint> points = rounds.stream()
                .map(round -> same == null ? point(group, round) : pointOfSame(same, group, round))
                .toList();
        boolean alike = same != null || group instanceof TrendGroup.OfMunicipality;
        return new Trend.Line(
                group,
                points,
                TrendComparison.of(
                        points,
                        (first, last) -> alike
                                ? new TrendComparison.Same()
                                : answering(group, rounds.get(first), rounds.get(last))));
    }

    /** Who is counted in both figures is who was in the group and answered in both rounds. */
    private TrendComparison.Answering answering(TrendGroup group, TrendRound first, TrendRound last) {
        Set<MunicipalityId> members = ids(group, first);
        members.retainAll(ids(group, last));
        SameMunicipalities same = same(group, List.of(first, last), members);
        Map<MunicipalityId, String> before = counted(group, first);
        Map<MunicipalityId, String> after = counted(group, last);
        if (before.keySet().equals(after.keySet())) {
            return new TrendComparison.Same();
        }
        Mergers mergers = new Mergers(subject.lineages(), first.referenceDate(), before, after);
        if (isSum(first) && isSum(last) && mergers.areOfAll()) {
            return new TrendComparison.Summed(mergers.found());
        }
        int both = same.in(last).size();
        return new TrendComparison.Others(
                before.size(),
                after.size(),
                both,
                both < FEWEST ? null : new TrendComparison.Change(figure(same, first), figure(same, last)),
                mergers.found());
    }

    /** Whether the figure is made of totals, to which a merged municipality adds what its predecessors did. */
    private boolean isSum(TrendRound round) {
        return round.question().asked().type() == ResultsQuestion.Type.COUNT
                && !choice.weighted()
                && switch (choice.measure()) {
                    case TOTAL, PER_THOUSAND -> true;
                    case UPPER, PLACE, CHOSEN, TICKED, MEDIAN -> false;
                };
    }

    /** Names of those that the figure of a group is of. */
    private Map<MunicipalityId, String> counted(TrendGroup group, TrendRound round) {
        Map<MunicipalityId, String> counted = new LinkedHashMap<>();
        same(group, List.of(round), ids(group, round))
                .in(round)
                .forEach(row -> counted.put(row.municipality(), row.name()));
        return counted;
    }

    private Value figure(SameMunicipalities same, TrendRound round) {
        return Objects.requireNonNull(measured(same, round).value());
    }

    private Measured measured(SameMunicipalities same, TrendRound round) {
        return measuring.measure(figures(same.in(round), round), round.question());
    }

    private Set<MunicipalityId> ids(TrendGroup group, TrendRound round) {
        return members(group, round).stream()
                .map(MunicipalityAnswer::municipality)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<MunicipalityAnswer> all(TrendRound round) {
        return rows.getOrDefault(round.id(), List.of());
    }

    private List<MunicipalityAnswer> members(TrendGroup group, TrendRound round) {
        return members.computeIfAbsent(
                new Membership(group, round.id()),
                asked -> all(round).stream()
                        .filter(row -> group.includes(row, subject.lineages()))
                        .toList());
    }

    private Map<RoundId, List<Asked>> asked() {
        Map<RoundId, List<Asked>> asked = new LinkedHashMap<>();
        rows.forEach((round, own) -> asked.put(
                round,
                own.stream()
                        .map(row -> new Asked(row.municipality(), row.name(), row.region(), row.kind()))
                        .toList()));
        return asked;
    }

    private GroupCounting counting(ResultsQuestion question) {
        return new GroupCounting(question.options(), question, choice.weighted());
    }

    private GroupFigures figures(List<MunicipalityAnswer> counted, TrendRound round) {
        return counting.computeIfAbsent(
                        round.id(), id -> counting(round.question().asked()))
                .figures(new Group.All(false), counted);
    }

    private TrendPoint point(TrendGroup group, TrendRound round) {
        List<MunicipalityAnswer> members = members(group, round);
        if (members.isEmpty()) {
            return TrendPoint.without(Gap.NOBODY_ASKED, null);
        }
        GroupFigures figures = figures(members, round);
        Reach reach = reach(figures);
        if (!round.question().isOfType(subject.question())) {
            return TrendPoint.without(Gap.OTHER_TYPE, reach);
        }
        TrendPoint point = point(measuring.measure(figures, round.question()), reach);
        if (!(group instanceof TrendGroup.OfMunicipality(TrendSubject.Named municipality))) {
            return point;
        }
        return ids(group, round).equals(Set.of(municipality.id()))
                ? point.ofOne()
                : pointOfPredecessors(municipality, members, figures, reach, round);
    }

    private static TrendPoint point(Measured measured, @Nullable Reach reach) {
        return new TrendPoint(measured.value(), measured.gap(), reach);
    }

    /** Totals of those that were merged can be added where all of them are known; their opinions cannot. */
    private TrendPoint pointOfPredecessors(
            TrendSubject.Named municipality,
            List<MunicipalityAnswer> members,
            GroupFigures figures,
            Reach reach,
            TrendRound round) {
        if (round.question().asked().type() != ResultsQuestion.Type.COUNT) {
            return TrendPoint.without(Gap.OPINIONS_OF_PREDECESSORS, reach);
        }
        Set<MunicipalityId> given = members.stream()
                .filter(row -> row.number() != null)
                .filter(row -> choice.measure() != TrendMeasure.PER_THOUSAND || row.residents() != null)
                .map(MunicipalityAnswer::municipality)
                .collect(Collectors.toSet());
        Measured sum = measuring.measure(figures, round.question());
        return given.containsAll(subject.lineages().existing(municipality.id(), round.referenceDate()))
                        && sum.value() != null
                ? TrendPoint.of(
                        new Value(
                                sum.value().amount(),
                                0,
                                sum.value().n(),
                                members.stream().map(MunicipalityAnswer::name).toList()),
                        reach)
                : TrendPoint.without(Gap.PREDECESSORS_INCOMPLETE, reach);
    }

    /** The figure is of the same municipalities in every round, whom the question reached is told of all of the group. */
    private TrendPoint pointOfSame(SameMunicipalities same, TrendGroup group, TrendRound round) {
        List<MunicipalityAnswer> members = members(group, round);
        Reach reach = members.isEmpty() ? null : reach(figures(members, round));
        return round.question().isOfType(subject.question())
                ? point(measured(same, round), reach)
                : TrendPoint.without(Gap.OTHER_TYPE, reach);
    }

    private SameMunicipalities same(TrendGroup group) {
        List<TrendRound> comparable = rounds.stream()
                .filter(round -> round.question().isOfType(subject.question()))
                .toList();
        return same(group, comparable, comparable.isEmpty() ? Set.of() : ids(group, comparable.getLast()));
    }

    private SameMunicipalities same(TrendGroup group, List<TrendRound> comparable, Set<MunicipalityId> members) {
        return new SameMunicipalities(group, choice, rounds, comparable, members, rows);
    }

    private static Reach reach(GroupFigures figures) {
        Coverage coverage = figures.coverage();
        return new Reach(
                coverage.asked(),
                coverage.submitted(),
                figures.n(),
                coverage.doesNotKnow(),
                coverage.notApplicable(),
                coverage.notAnswered(),
                coverage.notSubmitted());
    }
}
