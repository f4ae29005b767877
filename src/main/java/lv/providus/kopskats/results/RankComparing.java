package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lv.providus.kopskats.results.GroupComparing.Members;
import lv.providus.kopskats.results.GroupComparison.Ranked;
import lv.providus.kopskats.results.GroupComparison.Ranks;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.statistics.PossibleValue;
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
            case SCALE -> ranks(Ranked.SCORES, this::score, missing -> anyPoint());
            case COUNT ->
                question.perResident()
                        ? ranks(Ranked.PER_RESIDENT, RankComparing::perResident, this::missingRatio)
                        : ranks(Ranked.VALUES, MunicipalityAnswer::number, missing -> question.allowed());
            case DECIMAL -> ranks(Ranked.VALUES, MunicipalityAnswer::number, missing -> question.allowed());
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT, DATE -> null;
        };
    }

    /**
     * Two groups by their values.
     *
     * @param possible between which values that of somebody missing lies
     */
    private <T extends Comparable<? super T>> @Nullable Ranks ranks(
            Ranked what,
            Function<MunicipalityAnswer, @Nullable T> valueOf,
            Function<MunicipalityAnswer, PossibleValue<T>> possible) {
        return Ranks.of(
                        what,
                        new TwoGroups<>(values(first.rows(), valueOf), values(second.rows(), valueOf)),
                        missing(first.rows(), valueOf, possible),
                        missing(second.rows(), valueOf, possible))
                .orElse(null);
    }

    private static <T extends Comparable<? super T>> List<PossibleValue<T>> missing(
            List<MunicipalityAnswer> rows,
            Function<MunicipalityAnswer, @Nullable T> valueOf,
            Function<MunicipalityAnswer, PossibleValue<T>> possible) {
        return rows.stream()
                .filter(row -> !row.is(Kind.NOT_APPLICABLE))
                .filter(row -> !row.is(Kind.ANSWERED) || valueOf.apply(row) == null)
                .map(possible)
                .toList();
    }

    private PossibleValue<Integer> anyPoint() {
        return new PossibleValue<>(
                ResultsQuestion.scoreOf(question.points().getFirst()),
                ResultsQuestion.scoreOf(question.points().getLast()));
    }

    private PossibleValue<Ratio> missingRatio(MunicipalityAnswer row) {
        return MissingRatio.of(question, row.is(Kind.ANSWERED) ? row.number() : null, row.residents())
                .ratio();
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
