package lv.providus.kopskats.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.Publication.NamedNumber;
import lv.providus.kopskats.trend.TrendPoint.Gap;
import lv.providus.kopskats.trend.TrendPoint.Reach;
import lv.providus.kopskats.trend.TrendPoint.Value;
import org.jspecify.annotations.Nullable;

/** One municipality's number in a release, or the sum of those that it was made of. */
final class PublishedNumbers {

    private PublishedNumbers() {}

    /**
     * The point of a municipality.
     *
     * @param itself the numbers are of the municipality itself, not of its predecessors
     */
    static TrendPoint point(List<NamedNumber> numbers, TrendMeasure measure, boolean comparable, boolean itself) {
        Reach reach = reach(numbers);
        if (!comparable) {
            return TrendPoint.without(Gap.OTHER_TYPE, reach);
        }
        boolean perThousand = measure == TrendMeasure.PER_THOUSAND;
        if (!itself && measure == TrendMeasure.MEDIAN) {
            return TrendPoint.without(Gap.OPINIONS_OF_PREDECESSORS, reach);
        }
        if (numbers.isEmpty() || numbers.stream().anyMatch(number -> number.value() == null)) {
            return TrendPoint.without(itself ? Gap.NOBODY_ANSWERED : Gap.PREDECESSORS_INCOMPLETE, reach);
        }
        if (perThousand && numbers.stream().anyMatch(number -> number.residents() == null)) {
            return TrendPoint.without(itself ? Gap.NO_RESIDENTS : Gap.PREDECESSORS_INCOMPLETE, reach);
        }
        BigDecimal total = numbers.stream()
                .map(number -> Objects.requireNonNull(number.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal amount = perThousand ? PublishedFigures.perThousand(total, residents(numbers)) : total;
        return amount == null
                ? TrendPoint.without(Gap.NO_RESIDENTS, reach)
                : TrendPoint.of(
                        new Value(
                                amount,
                                0,
                                numbers.size(),
                                itself
                                        ? List.of()
                                        : numbers.stream()
                                                .map(NamedNumber::municipality)
                                                .sorted()
                                                .toList()),
                        reach);
    }

    private static @Nullable Long residents(List<NamedNumber> numbers) {
        return numbers.stream()
                .mapToLong(number -> Objects.requireNonNull(number.residents()).number())
                .sum();
    }

    private static Reach reach(List<NamedNumber> numbers) {
        return new Reach(
                numbers.size(),
                (int) numbers.stream()
                        .filter(number -> number.outcome() != null)
                        .count(),
                count(numbers, Publication.Outcome.ANSWERED),
                count(numbers, Publication.Outcome.DOES_NOT_KNOW),
                count(numbers, Publication.Outcome.NOT_APPLICABLE),
                count(numbers, Publication.Outcome.LEFT_EMPTY),
                List.of());
    }

    private static int count(List<NamedNumber> numbers, Publication.Outcome outcome) {
        return (int)
                numbers.stream().filter(number -> number.outcome() == outcome).count();
    }
}
