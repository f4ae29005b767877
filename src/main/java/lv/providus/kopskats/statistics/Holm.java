package lv.providus.kopskats.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several tests at once: raises each p-value so that the chance of even one false alarm among all stays below the level.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm 1979</a>
 */
public final class Holm {

    private Holm() {}

    /**
     * The adjusted values, in the order given.
     *
     * @param ps 0 to 1 each
     */
    public static List<Double> adjust(List<Double> ps) {
        List<Integer> ascending = IntStream.range(0, ps.size())
                .boxed()
                .sorted(Comparator.comparing(ps::get))
                .toList();
        Double[] adjusted = new Double[ps.size()];
        double least = 0;
        for (int place = 0; place < ascending.size(); place++) {
            int index = ascending.get(place);
            least = Math.max(least, Math.min(1, ps.get(index) * (ps.size() - place)));
            adjusted[index] = least;
        }
        return List.of(adjusted);
    }
}
