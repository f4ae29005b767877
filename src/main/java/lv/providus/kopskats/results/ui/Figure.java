package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.chart.Chart;

/** A chart with the table of its numbers, which one tap shows; screen readers and paper always have it. */
class Figure extends Div {

    private final DataTable table;
    private final Button toggle = new Button();
    private boolean tableShown;

    Figure(Chart chart, DataTable table) {
        this.table = table;
        addClassName("kk-figure");
        toggle.addThemeVariants(ButtonVariant.SMALL);
        toggle.addClassName("kk-figure-toggle");
        toggle.addClickListener(click -> showTable(!tableShown));
        add(chart, toggle, table);
        showTable(false);
    }

    private void showTable(boolean shown) {
        tableShown = shown;
        table.setClassName("kk-figure-table-hidden", !shown);
        table.setFocusable(shown);
        toggle.setText(getTranslation(shown ? "results.table.hide" : "results.table.show"));
    }
}
