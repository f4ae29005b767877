package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What each municipality has for a question, to be put on a map.
 *
 * @param what is measured
 * @param municipalities the greatest measure first, those without one last, ties in Latvian order
 * @param classes of the levels from little to much, those that hold nobody are left out
 */
public record QuestionMap(Measure what, List<MeasuredMunicipality> municipalities, List<Level> classes) {

    /** How many levels there are. */
    public static final int LEVELS = 5;

    /** What a map can show. */
    public enum Measure {
        PER_RESIDENT,
        NUMBER,
        POINT,
        TICKED,
        CHOICE
    }

    /**
     * A class of measures.
     *
     * @param level 0 to {@link #LEVELS} - 1
     * @param least the smallest measure in it
     * @param greatest the greatest measure in it
     */
    public record Level(int level, BigDecimal least, BigDecimal greatest) {}

    /** The map of a question; empty for texts and dates, of which there is none. */
    static Optional<QuestionMap> of(ResultsQuestion question, List<MunicipalityAnswer> rows) {
        return measureOf(question).map(measure -> {
            List<MeasuredMunicipality> measured = rows.stream()
                    .map(row -> new MeasuredMunicipality(row, value(measure, question, row), null))
                    .toList();
            List<BigDecimal> values = measured.stream()
                    .map(MeasuredMunicipality::measure)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            List<MeasuredMunicipality> levelled = measured.stream()
                    .map(one -> new MeasuredMunicipality(
                            one.answer(), one.measure(), level(measure, question, values, one.measure())))
                    .sorted(Comparator.comparing(
                            MeasuredMunicipality::measure, Comparator.nullsLast(Comparator.reverseOrder())))
                    .toList();
            return new QuestionMap(measure, levelled, classes(levelled));
        });
    }

    private static Optional<Measure> measureOf(ResultsQuestion question) {
        return Optional.ofNullable(
                switch (question.type()) {
                    case COUNT -> question.perResident() ? Measure.PER_RESIDENT : Measure.NUMBER;
                    case DECIMAL -> Measure.NUMBER;
                    case SCALE -> Measure.POINT;
                    case MULTIPLE_CHOICE -> Measure.TICKED;
                    case SINGLE_CHOICE -> Measure.CHOICE;
                    case TEXT, DATE -> null;
                });
    }

    private static @Nullable BigDecimal value(Measure measure, ResultsQuestion question, MunicipalityAnswer row) {
        if (!row.is(Kind.ANSWERED)) {
            return null;
        }
        return switch (measure) {
            case PER_RESIDENT -> row.perResident();
            case NUMBER -> row.number();
            case POINT -> place(question.points(), row);
            case TICKED ->
                BigDecimal.valueOf(question.offered().stream()
                        .filter(option -> row.choices().contains(option.id()))
                        .count());
            case CHOICE -> place(question.options(), row);
        };
    }

    private static @Nullable BigDecimal place(List<ResultsQuestion.Option> options, MunicipalityAnswer row) {
        for (int i = 0; i < options.size(); i++) {
            if (row.choices().contains(options.get(i).id())) {
                return BigDecimal.valueOf(i + 1L);
            }
        }
        return null;
    }

    /**
     * The level of a point of a scale.
     *
     * @param place 1 to the number of points
     */
    public static int levelOfPoint(int place, int points) {
        return points == 1 ? LEVELS / 2 : Math.round((place - 1) * (LEVELS - 1f) / (points - 1));
    }

    /** Points spread over the levels by their place on the scale; other measures have about equally many in each level. */
    private static @Nullable Integer level(
            Measure measure, ResultsQuestion question, List<BigDecimal> sorted, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        return switch (measure) {
            case CHOICE -> null;
            case POINT -> levelOfPoint(value.intValue(), question.points().size());
            case PER_RESIDENT, NUMBER, TICKED -> {
                long smaller = sorted.stream()
                        .filter(other -> other.compareTo(value) < 0)
                        .count();
                yield (int) (LEVELS * smaller / sorted.size());
            }
        };
    }

    private static List<Level> classes(List<MeasuredMunicipality> measured) {
        List<Level> classes = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            int of = level;
            List<BigDecimal> values = measured.stream()
                    .filter(one -> Objects.equals(one.level(), of))
                    .map(MeasuredMunicipality::measure)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            if (!values.isEmpty()) {
                classes.add(new Level(level, values.getFirst(), values.getLast()));
            }
        }
        return classes;
    }
}
