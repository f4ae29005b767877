package lv.providus.kopskats.shared.ui.chart;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a chart shows, in words and numbers ready to be drawn; sent to the browser as JSON. */
public sealed interface ChartSpec permits DivergingBars, Bars, Steps, Lines, Dots {

    /** The name by which the browser tells the kinds of charts. */
    @JsonProperty("kind")
    String kind();
}
