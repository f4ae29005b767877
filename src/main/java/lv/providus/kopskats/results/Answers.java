package lv.providus.kopskats.results;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * All that was answered to one question of a round: what every figure about it is made from.
 *
 * @param options choices of the question in their order; empty where it has none
 * @param rows one for each municipality asked, in Latvian order of names
 */
public record Answers(List<Option> options, List<MunicipalityAnswer> rows) {

    /**
     * A choice.
     *
     * @param score its place on the scale, null off the scale
     * @param exclusive says that none of the others holds
     * @param asksForText asks for own words, as "other" does
     */
    public record Option(
            ChoiceId id,
            String code,
            LocalizedText wording,
            @Nullable Integer score,
            boolean exclusive,
            boolean asksForText) {}

    /** The points of the scale from the lowest score to the highest; empty where nothing has a score. */
    public List<Option> points() {
        return options.stream()
                .filter(option -> option.score() != null)
                .sorted(Comparator.comparing(Answers::scoreOf))
                .toList();
    }

    /** Choices without a score. */
    public List<Option> offScale() {
        return options.stream().filter(option -> option.score() == null).toList();
    }

    /** All choices as pictures and tables show them: the points from the lowest to the highest, then those without a score. */
    public List<Option> fromTheLowest() {
        return Stream.concat(points().stream(), offScale().stream()).toList();
    }

    /** The points above the middle of the scale (4 and 5 of five), from the lowest to the highest. */
    public List<Option> upperPoints() {
        List<Option> points = points();
        return points.isEmpty()
                ? List.of()
                : points.stream()
                        .filter(option -> 2 * scoreOf(option) > scoreOf(points.getFirst()) + scoreOf(points.getLast()))
                        .toList();
    }

    /** The points below the middle of the scale, from the lowest to the highest. */
    public List<Option> lowerPoints() {
        List<Option> points = points();
        return points.isEmpty()
                ? List.of()
                : points.stream()
                        .filter(option -> 2 * scoreOf(option) < scoreOf(points.getFirst()) + scoreOf(points.getLast()))
                        .toList();
    }

    /** Choices that say what is done: neither own words nor that none of the others holds. */
    public List<Option> offered() {
        return options.stream()
                .filter(option -> !option.exclusive() && !option.asksForText())
                .toList();
    }

    static int scoreOf(Option option) {
        return Objects.requireNonNull(option.score());
    }
}
