package lv.providus.kopskats.shared.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.providus.kopskats.shared.ui.CopyTable;
import lv.providus.kopskats.shared.ui.DataTable;

/**
 * A picture that can be taken along. With a chart comes the table of its numbers, which one tap shows and another one
 * copies; screen readers and paper always have it.
 */
public class Figure extends Div {

    /**
     * What stands around the picture once it leaves the page.
     *
     * @param notes how many the numbers are of and who is missing, a line each
     * @param source whose numbers these are, and whether they may be passed on
     */
    public record Caption(String title, List<String> notes, String source) {}

    private final Div tools = new Div();

    /**
     * A chart with its table.
     *
     * @param description what the picture shows, in whole sentences with the numbers
     */
    public Figure(Caption caption, ChartSpec spec, String description, DataTable table) {
        addClassNames("kk-figure", CopyTable.AROUND);
        add(new Chart(spec, caption.title() + ": " + description));
        List<String> breaks = breaksOf(spec);
        if (!breaks.isEmpty()) {
            add(numbered(breaks));
        }
        tools.add(toggleOf(table), new CopyTable());
        tools(new Caption(
                caption.title(),
                Stream.concat(
                                IntStream.range(0, breaks.size()).mapToObj(i -> (i + 1) + ". " + breaks.get(i)),
                                caption.notes().stream())
                        .toList(),
                caption.source()));
        add(table);
    }

    /**
     * A map with what explains its colours.
     *
     * @param legend a list of the class kk-tiles-legend
     */
    public Figure(Caption caption, TileMap map, Component legend) {
        addClassName("kk-figure");
        add(map, legend);
        tools(caption);
    }

    private void tools(Caption caption) {
        tools.addClassName("kk-figure-tools");
        tools.add(new Downloads(caption));
        add(tools);
    }

    private Button toggleOf(DataTable table) {
        Button toggle = new Button();
        toggle.addThemeVariants(ButtonVariant.SMALL);
        toggle.addClickListener(click -> show(table, toggle, table.hasClassName("kk-figure-table-hidden")));
        show(table, toggle, false);
        return toggle;
    }

    private void show(DataTable table, Button toggle, boolean shown) {
        table.setClassName("kk-figure-table-hidden", !shown);
        table.setFocusable(shown);
        toggle.setText(getTranslation(shown ? "shared.figure.table.hide" : "shared.figure.table.show"));
    }

    private static List<String> breaksOf(ChartSpec spec) {
        return spec instanceof Lines lines
                ? lines.breaks().stream().map(Lines.Break::text).toList()
                : List.of();
    }

    private static OrderedList numbered(List<String> breaks) {
        OrderedList list = new OrderedList();
        list.addClassNames("kk-figure-breaks", "kk-quiet");
        breaks.forEach(text -> list.add(new ListItem(text)));
        return list;
    }
}
