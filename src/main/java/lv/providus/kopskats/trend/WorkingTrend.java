package lv.providus.kopskats.trend;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.Answers;
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

    private final TrendSubject subject;
    private final TrendChoice choice;
    private final List<TrendRound> rounds;
    private final Map<RoundId, List<MunicipalityAnswer>> rows = new LinkedHashMap<>();
    private final Map<Membership, List<MunicipalityAnswer>> members = new HashMap<>();
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
        List<Trend.Line> lines = groups.stream()
                .map(group -> new Trend.Line(
                        group,
                        rounds.stream()
                                .map(round -> choice.sameOnly()
                                        ? pointOfSame(Objects.requireNonNull(same.get(group)), group, round)
                                        : point(group, round))
                                .toList()))
                .toList();
        return new Trend(
                subject,
                choice,
                rounds,
                lines,
                new Breaks(subject, choice, rounds).of(asked()),
                choice.sameOnly()
                        ? Changes.adjusted(same.values().stream()
                                .flatMap(those -> those.changes().stream())
                                .toList())
                        : List.of());
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

    private GroupFigures figures(List<MunicipalityAnswer> counted, TrendRound round) {
        ResultsQuestion question = round.question().asked();
        return new GroupCounting(new Answers(question.options(), counted), question, choice.weighted())
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
        return group instanceof TrendGroup.OfMunicipality(TrendSubject.Named municipality)
                        && !members.stream()
                                .map(MunicipalityAnswer::municipality)
                                .toList()
                                .equals(List.of(municipality.id()))
                ? pointOfPredecessors(municipality, members, figures, reach, round)
                : point(measuring.measure(figures, round.question()), reach);
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
                ? point(measuring.measure(figures(same.in(round), round), round.question()), reach)
                : TrendPoint.without(Gap.OTHER_TYPE, reach);
    }

    private SameMunicipalities same(TrendGroup group) {
        List<TrendRound> comparable = rounds.stream()
                .filter(round -> round.question().isOfType(subject.question()))
                .toList();
        Set<MunicipalityId> members = comparable.isEmpty()
                ? Set.of()
                : members(group, comparable.getLast()).stream()
                        .map(MunicipalityAnswer::municipality)
                        .collect(Collectors.toSet());
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
