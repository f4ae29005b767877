package lv.providus.kopskats.trend;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import lv.providus.kopskats.trend.TrendPoint.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whether the first and the last figure of a line are of the same municipalities. Only then does their difference tell
 * that something rose or fell; else it may come from who answered.
 *
 * @param first index of the first round with a figure
 * @param last index of the last round with a figure
 */
public record TrendComparison(int first, int last, Answering answering) {

    /** Who answered in the two rounds. */
    public sealed interface Answering {}

    /** Exactly the same municipalities, or the one that the line is about. */
    public record Same() implements Answering {}

    /**
     * The same municipalities, some of which were merged in between: the number of the merged one is compared with the sum
     * of all that it was merged from.
     */
    public record Summed(List<Merger> mergers) implements Answering {}

    /**
     * Municipalities that answered before and were merged into one that answered after.
     *
     * @param predecessors their names
     */
    public record Merger(List<String> predecessors, String successor) {}

    /**
     * Not the same municipalities.
     *
     * @param before how many the first figure is of
     * @param after how many the last figure is of
     * @param both how many both are of
     * @param ofBoth what these show, null where they are fewer than two
     * @param mergers those that answered and were merged in between; they are not among those that both figures are of
     */
    public record Others(
            int before, int after, int both, @Nullable Change ofBoth, List<Merger> mergers) implements Answering {}

    /** The figures of the same municipalities in the two rounds. */
    public record Change(Value before, Value after) {}

    /** Releases do not tell who answered, and not everybody asked did. */
    public record Unknown() implements Answering {}

    /** Whether both figures are of the same municipalities. */
    public boolean isOfSame() {
        return switch (answering) {
            case Same ignored -> true;
            case Summed ignored -> true;
            case Others ignored -> false;
            case Unknown ignored -> false;
        };
    }

    /** Of these points; null where fewer than two of them have a figure. */
    static @Nullable TrendComparison of(List<TrendPoint> points, BiFunction<Integer, Integer, Answering> answering) {
        List<Integer> places = IntStream.range(0, points.size())
                .filter(place -> points.get(place).value() != null)
                .boxed()
                .toList();
        return places.size() < 2
                ? null
                : new TrendComparison(
                        places.getFirst(),
                        places.getLast(),
                        Objects.requireNonNull(answering.apply(places.getFirst(), places.getLast())));
    }
}
