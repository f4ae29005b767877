package lv.providus.kopskats.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.providus.kopskats.results.Coverage;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.Group;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.MissingRatio;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.RoundPopulation;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * The complete figures, those of the explorer.
 *
 * @param answers to the questions of the report, by their codes
 * @param explored the same in two groups; empty for a round whose rows were selected
 */
record WorkingFigures(
        ResultsRound round,
        ResultsRound.Region inFocus,
        RoundPopulation population,
        Map<String, List<MunicipalityAnswer>> answers,
        Map<String, Explored> explored)
        implements Figures {

    @Override
    public Optional<Ranking> ranking(ResultsQuestion housed, @Nullable ResultsQuestion residing) {
        List<MunicipalityAnswer> rows = rows(housed);
        Map<MunicipalityId, BigDecimal> now = new HashMap<>();
        if (residing != null) {
            rows(residing).stream()
                    .filter(row -> row.number() != null)
                    .forEach(row -> now.put(row.municipality(), Objects.requireNonNull(row.number())));
        }
        return Optional.of(new Ranking(
                rows.stream()
                        .filter(row -> row.number() != null && row.residents() != null)
                        .map(row -> new Ranking.Row(
                                row.name(),
                                round.region(row.region()).orElseThrow().name(),
                                isInFocus(row),
                                now.get(row.municipality()),
                                Objects.requireNonNull(row.number()),
                                Objects.requireNonNull(row.residents()),
                                population.of(row.municipality()).orElse(null)))
                        .sorted(Comparator.comparing(Ranking.Row::share).reversed())
                        .toList(),
                population.named(),
                population,
                names(rows, row -> row.is(Kind.NOT_SUBMITTED)),
                names(rows, row -> !row.is(Kind.NOT_SUBMITTED) && row.number() == null),
                names(rows, row -> row.number() != null && row.residents() == null)));
    }

    @Override
    public Compared<GroupAnswers> answers(ResultsQuestion question) {
        Explored all = Objects.requireNonNull(explored.get(question.code()));
        return new Compared<>(
                group(all, group -> group instanceof Group.OfRegion), group(all, group -> group instanceof Group.Rest));
    }

    private static GroupAnswers group(Explored all, Predicate<Group> which) {
        return all.groups().stream()
                .filter(figures -> which.test(figures.group()))
                .findFirst()
                .map(figures -> group(all, figures))
                .orElseGet(() -> new GroupAnswers(
                        0, 0, new GroupAnswers.Counts(0, 0, 0, 0), Map.of(), null, List.of(), List.of()));
    }

    private static GroupAnswers group(Explored all, GroupFigures figures) {
        List<ResultsQuestion.Option> options = all.question().options();
        Map<ChoiceId, Tally> choices = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            choices.put(options.get(i).id(), tally(figures.options().get(i)));
        }
        Coverage coverage = figures.coverage();
        return new GroupAnswers(
                coverage.asked(),
                coverage.submitted(),
                new GroupAnswers.Counts(
                        coverage.answered(), coverage.doesNotKnow(), coverage.notApplicable(), coverage.notAnswered()),
                choices,
                all.question().type() == ResultsQuestion.Type.MULTIPLE_CHOICE ? tally(figures.noneTicked()) : null,
                coverage.notSubmitted(),
                figures.leftEmpty());
    }

    private static Tally tally(GroupFigures.Part part) {
        return new Tally(part.count(), part.of());
    }

    @Override
    public Compared<PerResident> perResident(ResultsQuestion count) {
        return sides(rows(count)).map(side -> {
            List<MunicipalityAnswer> rows = side.toList();
            List<Ratio> values =
                    rows.stream().flatMap(WorkingFigures::perResident).toList();
            return new PerResident(
                    false,
                    values,
                    rows.stream()
                            .filter(row -> !row.is(Kind.NOT_APPLICABLE)
                                    && perResident(row).findAny().isEmpty())
                            .map(row -> MissingRatio.of(count, row.number(), row.residents()))
                            .toList());
        });
    }

    private static int missing(List<MunicipalityAnswer> rows, int found) {
        return (int) rows.stream().filter(row -> !row.is(Kind.NOT_APPLICABLE)).count() - found;
    }

    private static Stream<Ratio> perResident(MunicipalityAnswer row) {
        BigDecimal number = row.number();
        Integer residents = row.residents();
        return number == null || residents == null
                ? Stream.empty()
                : Ratio.of(number, BigDecimal.valueOf(residents)).stream();
    }

    @Override
    public Compared<Activities> activities(ResultsQuestion question) {
        List<ChoiceId> offered =
                question.offered().stream().map(ResultsQuestion.Option::id).toList();
        return sides(rows(question)).map(side -> {
            List<MunicipalityAnswer> rows = side.toList();
            List<Integer> ticked = rows.stream()
                    .filter(row -> row.is(Kind.ANSWERED))
                    .map(row -> (int)
                            row.choices().stream().filter(offered::contains).count())
                    .toList();
            return new Activities(
                    false,
                    ticked.size(),
                    ticked.stream().mapToInt(Integer::intValue).sum(),
                    offered.size(),
                    ticked,
                    missing(rows, ticked.size()),
                    false);
        });
    }

    private List<MunicipalityAnswer> rows(ResultsQuestion question) {
        return Objects.requireNonNull(answers.get(question.code()));
    }

    private Compared<Stream<MunicipalityAnswer>> sides(List<MunicipalityAnswer> rows) {
        return new Compared<>(
                rows.stream().filter(this::isInFocus), rows.stream().filter(row -> !isInFocus(row)));
    }

    private boolean isInFocus(MunicipalityAnswer row) {
        return row.region().equals(inFocus.code());
    }

    private static List<String> names(List<MunicipalityAnswer> rows, Predicate<MunicipalityAnswer> which) {
        return rows.stream().filter(which).map(MunicipalityAnswer::name).toList();
    }
}
