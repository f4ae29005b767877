package lv.providus.kopskats.trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.trend.TrendPoint.Value;

/** Compares the first figure of a line with the last one. */
final class FirstAndLast {

    /** One municipality tells nothing of a group. */
    private static final int FEWEST = 2;

    private final TrendSubject subject;
    private final TrendChoice choice;
    private final TrendAnswers answers;

    FirstAndLast(TrendSubject subject, TrendChoice choice, TrendAnswers answers) {
        this.subject = subject;
        this.choice = choice;
        this.answers = answers;
    }

    /** Who is counted in both figures is who was in the group and answered in both rounds. */
    TrendComparison.Answering answering(TrendGroup group, TrendRound first, TrendRound last) {
        Map<MunicipalityId, String> before = counted(group, first);
        Map<MunicipalityId, String> after = counted(group, last);
        if (before.keySet().equals(after.keySet())) {
            return new TrendComparison.Same();
        }
        Mergers mergers = new Mergers(subject.lineages(), first.referenceDate(), before, after);
        if (isSum(first) && isSum(last) && mergers.areOfAll()) {
            return new TrendComparison.Summed(mergers.found());
        }
        Set<MunicipalityId> members = answers.ids(group, first);
        members.retainAll(answers.ids(group, last));
        SameMunicipalities same = answers.same(group, List.of(first, last), members);
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
        answers.same(group, List.of(round), answers.ids(group, round))
                .in(round)
                .forEach(row -> counted.put(row.municipality(), row.name()));
        return counted;
    }

    private Value figure(SameMunicipalities same, TrendRound round) {
        return Objects.requireNonNull(answers.measured(same, round).value());
    }
}
