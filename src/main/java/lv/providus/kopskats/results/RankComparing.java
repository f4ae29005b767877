package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lv.providus.kopskats.results.GroupComparing.Members;
import lv.providus.kopskats.results.GroupComparison.Missing;
import lv.providus.kopskats.results.GroupComparison.Ranked;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.statistics.Interval;
import lv.providus.kopskats.statistics.TwoGroups;
import org.jspecify.annotations.Nullable;

/** Ranks the answers of two groups. */
final class RankComparing {

    private final ResultsQuestion question;
    private final Members first;
    private final Members second;

    RankComparing(ResultsQuestion question, Members first, Members second) {
        this.question = question;
        this.first = first;
        this.second = second;
    }

    /** The ranks, null where values have no order or a group has none. */
    @Nullable
    Ranks compare() {
        return switch (question.type()) {
            case SCALE -> ranks(Ranked.SCORES, this::score);
            case COUNT ->
                question.perResident()
                        ? ranks(Ranked.PER_RESIDENT, RankComparing::perResident)
                        : ranks(Ranked.VALUES, MunicipalityAnswer::number);
            case DECIMAL -> ranks(Ranked.VALUES, MunicipalityAnswer::number);
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT, DATE -> null;
        };
    }

    private <T extends Comparable<? super T>> @Nullable Ranks ranks(
            Ranked what, Function<MunicipalityAnswer, @Nullable T> valueOf) {
        TwoGroups<T> groups = new TwoGroups<>(values(first.rows(), valueOf), values(second.rows(), valueOf));
        Missing missing = new Missing(
                missing(first.rows(), groups.first().size()),
                missing(second.rows(), groups.second().size()));
        return Ranks.of(what, groups, missing)
                .map(ranks -> what == Ranked.SCORES ? ranks.within(bounds(missing)) : ranks)
                .orElse(null);
    }

    private static int missing(List<MunicipalityAnswer> rows, int ranked) {
        int notApplicable =
                (int) rows.stream().filter(row -> row.is(Kind.NOT_APPLICABLE)).count();
        return rows.size() - notApplicable - ranked;
    }

    /** Had all missing of a group answered with the lowest point and all of the other with the highest. */
    private Interval bounds(Missing missing) {
        int lowest = ResultsQuestion.scoreOf(question.points().getFirst());
        int highest = ResultsQuestion.scoreOf(question.points().getLast());
        return new Interval(delta(lowest, highest, missing), delta(highest, lowest, missing));
    }

    private double delta(int ofFirst, int ofSecond, Missing missing) {
        List<Integer> one = values(first.rows(), this::score);
        List<Integer> other = values(second.rows(), this::score);
        one.addAll(Collections.nCopies(missing.first(), ofFirst));
        other.addAll(Collections.nCopies(missing.second(), ofSecond));
        return new TwoGroups<>(one, other).cliffsDelta().value();
    }

    private static <T> List<T> values(
            List<MunicipalityAnswer> rows, Function<MunicipalityAnswer, @Nullable T> valueOf) {
        List<T> values = new ArrayList<>();
        for (MunicipalityAnswer row : rows) {
            T value = row.is(Kind.ANSWERED) ? valueOf.apply(row) : null;
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Integer score(MunicipalityAnswer row) {
        for (ChoiceId chosen : row.choices()) {
            for (ResultsQuestion.Option option : question.options()) {
                if (option.id().equals(chosen)) {
                    return option.score();
                }
            }
        }
        return null;
    }

    private static @Nullable Ratio perResident(MunicipalityAnswer row) {
        Integer residents = row.residents();
        return residents == null
                ? null
                : Ratio.of(Objects.requireNonNull(row.number()), BigDecimal.valueOf(residents))
                        .orElse(null);
    }
}
