package lv.providus.kopskats.shared.ui.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers on a scale as stacked bars, centred on the middle of the scale.
 *
 * @param points names of the points from the lowest to the highest
 * @param outside name of the answers off the scale, shown as a bar of their own; null where there are none to show
 * @param bars one for each group
 */
public record DivergingBars(List<String> points, @Nullable String outside, List<Bar> bars) implements ChartSpec {

    /**
     * A bar.
     *
     * @param segments one for each point, in the order of the points
     * @param outside the answers off the scale; what it holds is not shown where the chart has no name for them
     */
    public record Bar(String label, List<Segment> segments, Segment outside) {}

    /**
     * A part of a bar.
     *
     * @param percent 0 to 100
     * @param text written into the part where there is room for it
     * @param shortText written where there is room only for this
     * @param tooltip said when pointed at
     */
    public record Segment(double percent, String text, String shortText, String tooltip) {}

    @Override
    @JsonProperty("kind")
    public String kind() {
        return "diverging";
    }
}
