package lv.providus.kopskats.trend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.Group;
import lv.providus.kopskats.results.GroupCounting;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.trend.Measuring.Measured;

/** The answers of all rounds of a trend, by the groups that its lines are about. */
final class TrendAnswers {

    private final TrendSubject subject;
    private final TrendChoice choice;
    private final List<TrendRound> rounds;
    private final Map<RoundId, List<MunicipalityAnswer>> rows = new LinkedHashMap<>();
    private final Map<Membership, List<MunicipalityAnswer>> members = new HashMap<>();
    private final Map<RoundId, GroupCounting> counting = new HashMap<>();
    private final Measuring measuring;

    private record Membership(TrendGroup group, RoundId round) {}

    TrendAnswers(
            TrendSubject subject,
            TrendChoice choice,
            List<TrendRound> rounds,
            Map<RoundId, List<MunicipalityAnswer>> answers) {
        this.subject = subject;
        this.choice = choice;
        this.rounds = rounds;
        this.measuring = new Measuring(choice);
        rounds.forEach(round -> rows.put(round.id(), answers.getOrDefault(round.id(), List.of())));
    }

    /** Those of a group in a round, in the order of names. */
    List<MunicipalityAnswer> members(TrendGroup group, TrendRound round) {
        return members.computeIfAbsent(
                new Membership(group, round.id()),
                asked -> rows.getOrDefault(round.id(), List.of()).stream()
                        .filter(row -> group.includes(row, subject.lineages()))
                        .toList());
    }

    Set<MunicipalityId> ids(TrendGroup group, TrendRound round) {
        return members(group, round).stream()
                .map(MunicipalityAnswer::municipality)
                .collect(Collectors.toCollection(HashSet::new));
    }

    Map<RoundId, List<Asked>> asked() {
        Map<RoundId, List<Asked>> asked = new LinkedHashMap<>();
        rows.forEach((round, own) -> asked.put(
                round,
                own.stream()
                        .map(row -> new Asked(row.municipality(), row.name(), row.region(), row.kind()))
                        .toList()));
        return asked;
    }

    private GroupCounting counting(ResultsQuestion question) {
        return new GroupCounting(question, choice.weighted());
    }

    GroupFigures figures(List<MunicipalityAnswer> counted, TrendRound round) {
        return counting.computeIfAbsent(
                        round.id(), id -> counting(round.question().asked()))
                .figures(new Group.All(false), counted);
    }

    /** The figure of municipalities that are the same in all rounds. */
    Measured measured(SameMunicipalities same, TrendRound round) {
        return measured(figures(same.in(round), round), round);
    }

    /** Of the figures of a round the one that is followed. */
    Measured measured(GroupFigures figures, TrendRound round) {
        return measuring.measure(figures, round.question());
    }

    /** Those of a group that answered in all of some rounds. */
    SameMunicipalities same(TrendGroup group, List<TrendRound> comparable, Set<MunicipalityId> members) {
        return new SameMunicipalities(group, choice, rounds, comparable, members, rows);
    }
}
