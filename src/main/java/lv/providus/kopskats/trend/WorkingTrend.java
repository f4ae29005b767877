package lv.providus.kopskats.trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.Coverage;
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
    private final TrendAnswers answers;

    WorkingTrend(
            TrendSubject subject,
            TrendChoice choice,
            List<TrendRound> rounds,
            Map<RoundId, List<MunicipalityAnswer>> answers) {
        this.subject = subject;
        this.choice = choice;
        this.rounds = rounds;
        this.answers = new TrendAnswers(subject, choice, rounds, answers);
    }

    Trend trend() {
        List<TrendGroup> groups = choice.groups(subject).stream()
                .filter(group -> rounds.stream()
                        .anyMatch(round -> !answers.members(group, round).isEmpty()))
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
                new Breaks(subject, choice, rounds).of(answers.asked()),
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
        FirstAndLast comparing = new FirstAndLast(subject, choice, answers);
        return new Trend.Line(
                group,
                points,
                TrendComparison.of(
                        points,
                        (first, last) -> alike
                                ? new TrendComparison.Same()
                                : comparing.answering(group, rounds.get(first), rounds.get(last))));
    }

    private TrendPoint point(TrendGroup group, TrendRound round) {
        List<MunicipalityAnswer> members = answers.members(group, round);
        if (members.isEmpty()) {
            return TrendPoint.without(Gap.NOBODY_ASKED, null);
        }
        GroupFigures figures = answers.figures(members, round);
        Reach reach = reach(figures);
        if (!round.question().isOfType(subject.question())) {
            return TrendPoint.without(Gap.OTHER_TYPE, reach);
        }
        TrendPoint point = point(answers.measured(figures, round), reach);
        if (!(group instanceof TrendGroup.OfMunicipality(TrendSubject.Named municipality))) {
            return point;
        }
        return answers.ids(group, round).equals(Set.of(municipality.id()))
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
        Measured sum = answers.measured(figures, round);
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
        List<MunicipalityAnswer> members = answers.members(group, round);
        Reach reach = members.isEmpty() ? null : reach(answers.figures(members, round));
        return round.question().isOfType(subject.question())
                ? point(answers.measured(same, round), reach)
                : TrendPoint.without(Gap.OTHER_TYPE, reach);
    }

    private SameMunicipalities same(TrendGroup group) {
        List<TrendRound> comparable = rounds.stream()
                .filter(round -> round.question().isOfType(subject.question()))
                .toList();
        return answers.same(
                group, comparable, comparable.isEmpty() ? Set.of() : answers.ids(group, comparable.getLast()));
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
