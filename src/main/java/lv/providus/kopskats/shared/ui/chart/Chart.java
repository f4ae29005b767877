package lv.providus.kopskats.shared.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.Map;

/** A picture of numbers. It needs a table of the same numbers beside it; to a screen reader it is its description. */
@Tag("kopskats-chart")
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JavaScript("context://components/chart/look.js")
@JavaScript("context://components/chart/patterns.js")
@JavaScript("context://components/chart/diverging.js")
@JavaScript("context://components/chart/bars.js")
@JavaScript("context://components/chart/steps.js")
@JavaScript("context://components/chart/lines.js")
@JavaScript("context://components/chart/dots.js")
@JavaScript("context://components/kopskats-chart.js")
public class Chart extends Component {

    /**
     * A chart.
     *
     * @param description what the picture shows, in whole sentences with the numbers
     */
    public Chart(ChartSpec spec, String description) {
        getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", description)
                .setPropertyMap("words", Map.of("median", getTranslation("shared.chart.median")))
                .setPropertyBean("spec", spec);
    }

    public String getDescription() {
        return getElement().getAttribute("aria-label");
    }
}
