package lv.providus.kopskats.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.GroupFigures.Numbers;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.trend.TrendPoint.Gap;
import lv.providus.kopskats.trend.TrendPoint.Value;
import org.jspecify.annotations.Nullable;

/** Takes of a group's figures in a round the one that is followed. */
final class Measuring {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final TrendChoice choice;

    Measuring(TrendChoice choice) {
        this.choice = choice;
    }

    /** A value, or why there is none. */
    record Measured(@Nullable Value value, @Nullable Gap gap) {

        static Measured of(@Nullable BigDecimal amount, int count, int n, Gap otherwise) {
            return amount == null
                    ? new Measured(null, otherwise)
                    : new Measured(new Value(amount, count, n, List.of()), null);
        }
    }

    Measured measure(GroupFigures figures, TrendQuestion question) {
        return switch (choice.measure()) {
            case UPPER -> share(figures.upper());
            case PLACE -> place(figures, question);
            case CHOSEN ->
                place(question, choice.option())
                        .map(index -> share(figures.options().get(index)))
                        .orElse(new Measured(null, Gap.NO_SUCH_CHOICE));
            case TICKED -> ticked(figures, question);
            case PER_THOUSAND, TOTAL, MEDIAN -> number(figures.n(), figures.numbers());
        };
    }

    private static Measured share(Part part) {
        Ratio share = part.share();
        return Measured.of(
                share == null ? null : share.value(),
                part.count(),
                part.of(),
                part.of() == 0 ? Gap.NOBODY_ANSWERED : Gap.NO_RESIDENTS);
    }

    private static Measured place(GroupFigures figures, TrendQuestion question) {
        List<ResultsQuestion.Option> points = question.asked().points();
        List<Integer> places = IntStream.range(0, points.size())
                .boxed()
                .flatMap(place -> IntStream.range(
                                0,
                                figures.options()
                                        .get(question.asked().options().indexOf(points.get(place)))
                                        .count())
                        .mapToObj(each -> place + 1))
                .toList();
        return Measured.of(median(places), 0, places.size(), Gap.NOBODY_ANSWERED);
    }

    /** The mean of the two middle ones of an even number; null of none. */
    static @Nullable BigDecimal median(List<Integer> sorted) {
        return sorted.isEmpty()
                ? null
                : BigDecimal.valueOf((long) sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2))
                        .divide(TWO);
    }

    private static Optional<Integer> place(TrendQuestion question, String option) {
        return question.option(option).map(question.asked().options()::indexOf);
    }

    /** The mean of ticked ÷ offered is the sum of the choices' shares ÷ how many are offered. */
    private static Measured ticked(GroupFigures figures, TrendQuestion question) {
        if (question.offered().isEmpty()) {
            return new Measured(null, Gap.NO_SUCH_CHOICE);
        }
        List<@Nullable Ratio> shares = IntStream.range(
                        0, question.asked().options().size())
                .filter(place -> question.offered()
                        .contains(question.asked().options().get(place).id()))
                .<@Nullable Ratio>mapToObj(place -> figures.options().get(place).share())
                .toList();
        BigDecimal parts = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (Ratio share : shares) {
            if (share != null) {
                parts = parts.add(share.part());
                whole = whole.add(share.whole());
            }
        }
        return Measured.of(
                Ratio.of(parts, whole).map(Ratio::value).orElse(null),
                0,
                figures.n(),
                figures.n() == 0 ? Gap.NOBODY_ANSWERED : Gap.NO_RESIDENTS);
    }

    private Measured number(int n, @Nullable Numbers numbers) {
        if (numbers == null || n == 0) {
            return new Measured(null, Gap.NOBODY_ANSWERED);
        }
        return choice.measure() == TrendMeasure.PER_THOUSAND
                ? perThousand(numbers.ofResidents(), numbers.withResidents())
                : Measured.of(
                        choice.measure() == TrendMeasure.TOTAL ? numbers.total() : numbers.median(),
                        0,
                        n,
                        Gap.NOBODY_ANSWERED);
    }

    private static Measured perThousand(@Nullable Ratio perResident, int n) {
        return Measured.of(perResident == null ? null : perResident.times(1000).value(), 0, n, Gap.NO_RESIDENTS);
    }
}
