package lv.providus.kopskats.shared.ui.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Counts that only grow, as steps over days: the first series in focus, a second one to compare with.
 *
 * @param days what each day is called, in order
 * @param maximum amount that fills the height, more than 0
 * @param series one or two
 */
public record Steps(List<String> days, int maximum, List<Series> series) implements ChartSpec {

    /** A line. */
    public record Series(String name, List<Point> points) {}

    /**
     * The count at the end of a day; a line may end before the last day.
     *
     * @param tooltip said when pointed at
     */
    public record Point(int amount, String tooltip) {}

    @Override
    @JsonProperty("kind")
    public String kind() {
        return "steps";
    }
}
