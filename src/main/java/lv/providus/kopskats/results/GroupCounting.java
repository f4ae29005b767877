package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.results.GroupFigures.Numbers;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import lv.providus.kopskats.shared.ChoiceId;
import org.jspecify.annotations.Nullable;

/** Counts what a group answered; the one place where the answers of municipalities become figures. */
public final class GroupCounting {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final List<ResultsQuestion.Option> options;
    private final Set<ChoiceId> points;
    private final Set<ChoiceId> upper;
    private final boolean scale;
    private final boolean perResident;
    private final boolean weighted;

    /**
     * Counting of answers to a question.
     *
     * @param weighted shares are of residents instead of municipalities
     */
    public GroupCounting(ResultsQuestion question, boolean weighted) {
        this.options = question.options();
        this.points = ids(question.points());
        this.upper = ids(question.upperPoints());
        this.scale = question.type() == ResultsQuestion.Type.SCALE;
        this.perResident = question.perResident();
        this.weighted = weighted;
    }

    /** The figures of a group of these municipalities. */
    public GroupFigures figures(Group group, List<MunicipalityAnswer> rows) {
        Map<Kind, List<MunicipalityAnswer>> outcomes = new EnumMap<>(Kind.class);
        rows.forEach(row -> outcomes.computeIfAbsent(row.outcome(), first -> new ArrayList<>())
                .add(row));
        List<MunicipalityAnswer> answered = outcomes.getOrDefault(Kind.ANSWERED, List.of());
        List<MunicipalityAnswer> base =
                scale ? answered.stream().filter(row -> madeAnyOf(row, points)).toList() : answered;
        List<MunicipalityAnswer> spoke = Stream.concat(
                        answered.stream(), outcomes.getOrDefault(Kind.DOES_NOT_KNOW, List.of()).stream())
                .toList();
        return new GroupFigures(
                group,
                rows,
                coverage(rows.size(), outcomes),
                names(outcomes, Kind.LEFT_EMPTY),
                base.size(),
                weighted
                        ? (int) base.stream()
                                .filter(row -> row.residents() == null)
                                .count()
                        : 0,
                options.stream()
                        .map(option -> part(
                                scale && option.score() == null ? spoke : base,
                                row -> row.choices().contains(option.id())))
                        .toList(),
                part(base, row -> row.choices().isEmpty()),
                part(spoke, row -> row.is(Kind.DOES_NOT_KNOW)),
                part(base, row -> madeAnyOf(row, upper)),
                numbers(answered),
                dates(answered));
    }

    private static Set<ChoiceId> ids(List<ResultsQuestion.Option> options) {
        return options.stream().map(ResultsQuestion.Option::id).collect(Collectors.toSet());
    }

    private static boolean madeAnyOf(MunicipalityAnswer row, Set<ChoiceId> options) {
        return !Collections.disjoint(options, row.choices());
    }

    private static Coverage coverage(int asked, Map<Kind, List<MunicipalityAnswer>> outcomes) {
        List<String> missing = names(outcomes, Kind.NOT_SUBMITTED);
        return new Coverage(
                asked,
                asked - missing.size(),
                count(outcomes, Kind.DOES_NOT_KNOW),
                count(outcomes, Kind.NOT_APPLICABLE),
                count(outcomes, Kind.LEFT_EMPTY),
                missing);
    }

    private static int count(Map<Kind, List<MunicipalityAnswer>> outcomes, Kind outcome) {
        return outcomes.getOrDefault(outcome, List.of()).size();
    }

    private static List<String> names(Map<Kind, List<MunicipalityAnswer>> outcomes, Kind outcome) {
        return outcomes.getOrDefault(outcome, List.of()).stream()
                .map(MunicipalityAnswer::name)
                .toList();
    }

    private Part part(List<MunicipalityAnswer> base, Predicate<MunicipalityAnswer> counted) {
        int count = 0;
        long residents = 0;
        for (MunicipalityAnswer row : base) {
            if (counted.test(row)) {
                count++;
                residents += residents(row);
            }
        }
        Optional<Ratio> share = weighted ? Ratio.of(residents, residents(base)) : Ratio.of(count, base.size());
        return new Part(count, base.size(), share.orElse(null));
    }

    private static long residents(List<MunicipalityAnswer> rows) {
        return rows.stream().mapToLong(GroupCounting::residents).sum();
    }

    private static long residents(MunicipalityAnswer row) {
        return row.residents() == null ? 0 : row.residents();
    }

    private @Nullable Numbers numbers(List<MunicipalityAnswer> rows) {
        if (!options.isEmpty()) {
            return null;
        }
        List<MunicipalityAnswer> given =
                rows.stream().filter(row -> row.number() != null).toList();
        List<BigDecimal> values =
                given.stream().map(GroupCounting::number).sorted().toList();
        List<MunicipalityAnswer> withResidents = given.stream()
                .filter(row -> perResident && row.residents() != null)
                .toList();
        List<BigDecimal> ratios = withResidents.stream()
                .map(MunicipalityAnswer::perResident)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Numbers(
                sum(values),
                Medians.of(values),
                values.isEmpty() ? null : values.getFirst(),
                values.isEmpty() ? null : values.getLast(),
                withResidents.size(),
                ratioOfTotals(withResidents),
                ratios.isEmpty() ? null : sum(ratios).divide(BigDecimal.valueOf(ratios.size()), PRECISION),
                Medians.of(ratios));
    }

    private static GroupFigures.@Nullable Dates dates(List<MunicipalityAnswer> rows) {
        List<LocalDate> given = rows.stream()
                .map(MunicipalityAnswer::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return given.isEmpty()
                ? null
                : new GroupFigures.Dates(given.getFirst(), given.get((given.size() - 1) / 2), given.getLast());
    }

    private static @Nullable Ratio ratioOfTotals(List<MunicipalityAnswer> rows) {
        BigDecimal total = sum(rows.stream().map(GroupCounting::number).toList());
        return total.signum() < 0
                ? null
                : Ratio.of(total, BigDecimal.valueOf(residents(rows))).orElse(null);
    }

    private static BigDecimal number(MunicipalityAnswer row) {
        return Objects.requireNonNull(row.number());
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
