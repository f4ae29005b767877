package lv.providus.kopskats.shared.ui.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Horizontal bars: for each item one bar of each group, the group in focus first.
 *
 * @param groups names of the groups, one to six
 * @param maximum amount that fills the width, more than 0
 */
public record Bars(List<String> groups, List<Item> items, double maximum) implements ChartSpec {

    /** An item with a value for each group, in the order of the groups. */
    public record Item(String label, List<Value> values) {}

    /**
     * The length of a bar.
     *
     * @param amount 0 to the maximum
     * @param text written beside the bar
     * @param tooltip said when pointed at
     */
    public record Value(double amount, String text, String tooltip) {}

    @Override
    @JsonProperty("kind")
    public String kind() {
        return "bars";
    }
}
