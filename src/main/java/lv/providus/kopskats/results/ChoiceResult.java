package lv.providus.kopskats.results;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How often each choice of a scale or single choice was made.
 *
 * @param options in the order of the questionnaire
 * @param otherTexts what was written beside a choice that asks for it
 */
public record ChoiceResult(Compared<Coverage> coverage, List<Option> options, List<TextResult.Row> otherTexts)
        implements QuestionResult {

    /**
     * A choice.
     *
     * @param score its place on the scale, null off the scale
     */
    public record Option(LocalizedText wording, @Nullable Integer score, Compared<Integer> count) {}

    /** The points of the scale from the lowest score to the highest; empty where nothing has a score. */
    public List<Option> points() {
        return options.stream()
                .filter(option -> option.score() != null)
                .sorted(Comparator.comparing(option -> Objects.requireNonNull(option.score())))
                .toList();
    }

    /** Choices without a score. */
    public List<Option> offScale() {
        return options.stream().filter(option -> option.score() == null).toList();
    }

    /** How many answered on the scale. */
    public Compared<Integer> onScale() {
        return sum(points());
    }

    /** The points above the middle of the scale (4 and 5 of a five-point scale), from the lowest to the highest. */
    public List<Option> upperPoints() {
        List<Option> points = points();
        if (points.isEmpty()) {
            return List.of();
        }
        int ends = Objects.requireNonNull(points.getFirst().score())
                + Objects.requireNonNull(points.getLast().score());
        return points.stream()
                .filter(option -> 2 * Objects.requireNonNull(option.score()) > ends)
                .toList();
    }

    /** How many answered above the middle of the scale. */
    public Compared<Integer> upper() {
        return sum(upperPoints());
    }

    private static Compared<Integer> sum(List<Option> options) {
        return new Compared<>(
                options.stream().mapToInt(option -> option.count().region()).sum(),
                options.stream().mapToInt(option -> option.count().others()).sum());
    }
}
