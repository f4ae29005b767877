package lv.providus.kopskats.shared.ui.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values from place to place in time, one line for each series.
 *
 * @param places what each place is called, in order
 * @param maximum amount that fills the height, more than 0
 * @param series the one in focus first
 * @param breaks where values before and after cannot be compared without care
 */
public record Lines(List<String> places, double maximum, List<Series> series, List<Break> breaks) implements ChartSpec {

    /**
     * A line.
     *
     * @param points one for each place, null where there is no value: the line has a gap there
     */
    public record Series(String name, boolean inFocus, List<@Nullable Point> points) {}

    /**
     * A value.
     *
     * @param amount 0 to the maximum
     * @param text written at the point where there is room
     * @param tooltip said when pointed at
     */
    public record Point(double amount, String text, String tooltip) {}

    /**
     * A break.
     *
     * @param before index of the place before which it lies, 1 to the last one
     */
    public record Break(int before, String text) {}

    @Override
    @JsonProperty("kind")
    public String kind() {
        return "lines";
    }
}
