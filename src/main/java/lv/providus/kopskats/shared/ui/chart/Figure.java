package lv.providus.kopskats.shared.ui.chart;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import lv.providus.kopskats.shared.ui.DataTable;

/** A chart with the table of its numbers, which one tap shows; screen readers and paper always have it. */
public class Figure extends Div {

    private final DataTable table;
    private final Button toggle = new Button();
    private boolean tableShown;

    /**
     * What stands around the picture once it leaves the page.
     *
     * @param notes how many the numbers are of and who is missing, a line each
     * @param source whose numbers these are, and whether they may be passed on
     */
    public record Caption(String title, List<String> notes, String source) {}

    /**
     * A figure.
     *
     * @param description what the picture shows, in whole sentences with the numbers
     */
    public Figure(Caption caption, ChartSpec spec, String description, DataTable table) {
        this.table = table;
        addClassName("kk-figure");
        toggle.addThemeVariants(ButtonVariant.SMALL);
        toggle.addClassName("kk-figure-toggle");
        toggle.addClickListener(click -> showTable(!tableShown));
        add(new Chart(spec, caption.title() + ": " + description), toggle, table);
        showTable(false);
    }

    private void showTable(boolean shown) {
        tableShown = shown;
        table.setClassName("kk-figure-table-hidden", !shown);
        table.setFocusable(shown);
        toggle.setText(getTranslation(shown ? "shared.figure.table.hide" : "shared.figure.table.show"));
    }
}
