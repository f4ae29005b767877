package lv.providus.kopskats.shared.ui.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values of single municipalities are spread: a strip for each group, a dot for each value, a mark at the median.
 *
 * @param minimum amount at the left end
 * @param maximum amount at the right end, more than the minimum
 * @param minimumText written at the left end
 * @param maximumText written at the right end
 */
public record Dots(double minimum, double maximum, String minimumText, String maximumText, List<Strip> strips)
        implements ChartSpec {

    /**
     * A group.
     *
     * @param median null where there are no dots
     */
    public record Strip(
            String label,
            boolean inFocus,
            List<Dot> dots,
            @Nullable Dot median) {}

    /**
     * A value.
     *
     * @param tooltip said when pointed at: whose value it is, and the value
     */
    public record Dot(double amount, String tooltip) {}

    @Override
    @JsonProperty("kind")
    public String kind() {
        return "dots";
    }
}
