package lv.providus.kopskats.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.trend.TrendPoint.Gap;
import lv.providus.kopskats.trend.TrendPoint.Reach;
import lv.providus.kopskats.trend.TrendPoint.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a release shows of a group, or of what two groups leave; what is withheld is not there.
 *
 * @param choices those shown
 * @param apart those not shown only since they would be made of figures of different releases
 * @param coverage null where it is withheld
 * @param total null where there is none
 * @param residents null where not known of all
 */
record PublishedFigures(
        int asked,
        int submitted,
        Map<ChoiceId, Publication.Choice> choices,
        Set<ChoiceId> apart,
        Publication.@Nullable Coverage coverage,
        @Nullable BigDecimal total,
        @Nullable Long residents) {

    static PublishedFigures of(Publication.Group group) {
        Map<ChoiceId, Publication.Choice> choices = new LinkedHashMap<>();
        group.choices().forEach(choice -> choices.put(choice.choice(), choice));
        return new PublishedFigures(
                group.asked(),
                group.submitted(),
                choices,
                Set.of(),
                group.coverage(),
                group.total(),
                group.residents());
    }

    /** What is left of this group without a part of it, as far as both are shown of the same release. */
    PublishedFigures without(PublishedFigures part) {
        Map<ChoiceId, Publication.Choice> left = new LinkedHashMap<>();
        Set<ChoiceId> mixed = new HashSet<>();
        choices.forEach((id, whole) -> {
            Publication.Choice own = part.choices.get(id);
            if (own != null && own.ofRelease() == whole.ofRelease()) {
                left.put(
                        id,
                        new Publication.Choice(
                                id, whole.count() - own.count(), whole.base() - own.base(), whole.ofRelease()));
            } else if (own != null) {
                mixed.add(id);
            }
        });
        boolean both = coverage != null && part.coverage != null && coverage.ofRelease() == part.coverage.ofRelease();
        return new PublishedFigures(
                asked - part.asked,
                submitted - part.submitted,
                left,
                mixed,
                both ? difference(Objects.requireNonNull(coverage), Objects.requireNonNull(part.coverage)) : null,
                both && total != null && part.total != null ? total.subtract(part.total) : null,
                both && residents != null && part.residents != null ? residents - part.residents : null);
    }

    private static Publication.Coverage difference(Publication.Coverage whole, Publication.Coverage part) {
        return new Publication.Coverage(
                whole.answered() - part.answered(),
                whole.doesNotKnow() - part.doesNotKnow(),
                whole.notApplicable() - part.notApplicable(),
                whole.leftEmpty() - part.leftEmpty(),
                whole.ofRelease());
    }

    TrendPoint point(TrendChoice choice, TrendQuestion latest, TrendQuestion question) {
        Reach reach = reach();
        if (asked == 0) {
            return TrendPoint.without(Gap.NOBODY_ASKED, null);
        }
        if (!question.isOfType(latest)) {
            return TrendPoint.without(Gap.OTHER_TYPE, reach);
        }
        return switch (choice.measure()) {
            case UPPER ->
                share(ids(question.asked().upperPoints()), ids(question.asked().points()), reach);
            case PLACE -> place(ids(question.asked().points()), reach);
            case CHOSEN ->
                question.option(choice.option())
                        .map(ResultsQuestion.Option::id)
                        .map(id -> share(List.of(id), List.of(id), reach))
                        .orElse(TrendPoint.without(Gap.NO_SUCH_CHOICE, reach));
            case TICKED -> ticked(question.offered(), reach);
            case PER_THOUSAND, TOTAL, MEDIAN -> number(choice.measure(), reach);
        };
    }

    private static List<ChoiceId> ids(List<ResultsQuestion.Option> options) {
        return options.stream().map(ResultsQuestion.Option::id).toList();
    }

    private Reach reach() {
        return coverage == null
                ? new Reach(asked, submitted, null, null, null, null, List.of())
                : new Reach(
                        asked,
                        submitted,
                        coverage.answered(),
                        coverage.doesNotKnow(),
                        coverage.notApplicable(),
                        coverage.leftEmpty(),
                        List.of());
    }

    private TrendPoint share(List<ChoiceId> counted, List<ChoiceId> needed, Reach reach) {
        List<Publication.Choice> shown = shown(needed);
        if (shown.isEmpty()) {
            return TrendPoint.without(withheld(needed), reach);
        }
        int base = shown.getFirst().base();
        int count = shown.stream()
                .filter(choice -> counted.contains(choice.choice()))
                .mapToInt(Publication.Choice::count)
                .sum();
        return point(Ratio.of(count, base).map(Ratio::value).orElse(null), count, base, Gap.NOBODY_ANSWERED, reach);
    }

    /** These choices where all of them are shown of one release, else none. */
    private List<Publication.Choice> shown(List<ChoiceId> needed) {
        List<Publication.Choice> shown = new ArrayList<>();
        needed.forEach(id -> {
            Publication.Choice choice = choices.get(id);
            if (choice != null) {
                shown.add(choice);
            }
        });
        boolean whole = shown.size() == needed.size()
                && shown.stream().map(Publication.Choice::ofRelease).distinct().count() == 1;
        return whole ? shown : List.of();
    }

    /** Why not all of these choices are shown of one release. */
    private Gap withheld(List<ChoiceId> needed) {
        return !needed.isEmpty() && needed.stream().allMatch(id -> choices.containsKey(id) || apart.contains(id))
                ? Gap.APART
                : Gap.WITHHELD;
    }

    private TrendPoint place(List<ChoiceId> points, Reach reach) {
        List<Publication.Choice> shown = shown(points);
        if (shown.isEmpty()) {
            return TrendPoint.without(withheld(points), reach);
        }
        List<Integer> places = IntStream.range(0, shown.size())
                .boxed()
                .flatMap(place -> IntStream.range(0, shown.get(place).count()).mapToObj(each -> place + 1))
                .toList();
        return point(Measuring.median(places), 0, places.size(), Gap.NOBODY_ANSWERED, reach);
    }

    private TrendPoint ticked(List<ChoiceId> offered, Reach reach) {
        List<Publication.Choice> shown = shown(offered);
        if (shown.isEmpty()) {
            return TrendPoint.without(offered.isEmpty() ? Gap.NO_SUCH_CHOICE : withheld(offered), reach);
        }
        int base = shown.getFirst().base();
        long ticks = shown.stream().mapToLong(Publication.Choice::count).sum();
        return point(
                Ratio.of(ticks, (long) base * shown.size()).map(Ratio::value).orElse(null),
                0,
                base,
                Gap.NOBODY_ANSWERED,
                reach);
    }

    private TrendPoint number(TrendMeasure measure, Reach reach) {
        Integer answered = reach.answered();
        if (answered == null || total == null || measure == TrendMeasure.MEDIAN) {
            return TrendPoint.without(Gap.WITHHELD, reach);
        }
        if (answered == 0) {
            return TrendPoint.without(Gap.NOBODY_ANSWERED, reach);
        }
        return measure == TrendMeasure.TOTAL
                ? point(total, 0, answered, Gap.NOBODY_ANSWERED, reach)
                : point(perThousand(total, residents), 0, answered, Gap.NO_RESIDENTS, reach);
    }

    static @Nullable BigDecimal perThousand(BigDecimal total, @Nullable Long residents) {
        return residents == null
                ? null
                : Ratio.of(total, BigDecimal.valueOf(residents))
                        .map(ratio -> ratio.times(1000).value())
                        .orElse(null);
    }

    private static TrendPoint point(@Nullable BigDecimal amount, int count, int n, Gap otherwise, Reach reach) {
        return amount == null
                ? TrendPoint.without(otherwise, reach)
                : TrendPoint.of(new Value(amount, count, n, List.of()), reach);
    }
}
