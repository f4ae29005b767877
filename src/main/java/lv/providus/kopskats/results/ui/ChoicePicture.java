package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.shared.ui.BarCell;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.chart.Bars;
import lv.providus.kopskats.shared.ui.chart.Figure;

/** How often something was chosen: bars for up to three groups; for more a table with a bar in each cell. */
final class ChoicePicture {

    private static final int MOST_GROUPS_OF_A_CHART = 3;

    private final Explored explored;
    private final List<GroupFigures> groups;
    private final ExplorerWording wording;

    ChoicePicture(Explored explored, ExplorerWording wording) {
        this.explored = explored;
        this.groups = explored.pictured();
        this.wording = wording;
    }

    /**
     * Something that can be chosen.
     *
     * @param of how often it was in a group
     */
    record Item(String name, Function<GroupFigures, Part> of) {}

    Component of(Figure.Caption caption, List<Item> items) {
        return groups.size() <= MOST_GROUPS_OF_A_CHART && !groups.isEmpty() && !items.isEmpty()
                ? new Figure(caption, bars(items), sentences(items), table(caption.title(), items))
                : new CopyableTable(table(caption.title(), items));
    }

    private Bars bars(List<Item> items) {
        return new Bars(
                groups.stream().map(figures -> wording.group(figures.group())).toList(),
                items.stream()
                        .map(item -> new Bars.Item(
                                item.name(),
                                groups.stream()
                                        .map(figures -> value(figures, item))
                                        .toList()))
                        .toList(),
                100);
    }

    private Bars.Value value(GroupFigures figures, Item item) {
        Part part = item.of().apply(figures);
        Ratio share = part.share();
        return new Bars.Value(
                share == null ? 0 : share.percent(4).doubleValue(),
                wording.part(part),
                wording.sentence(wording.group(figures.group()), item.name(), part));
    }

    private String sentences(List<Item> items) {
        List<String> sentences = new ArrayList<>();
        items.forEach(item ->
                groups.forEach(figures -> sentences.add(value(figures, item).tooltip())));
        return String.join("; ", sentences);
    }

    private DataTable table(String title, List<Item> items) {
        List<Column> head = new ArrayList<>();
        head.add(Column.text(wording.text("results.column.answer")));
        for (GroupFigures figures : groups) {
            Part any = items.isEmpty() ? null : items.getFirst().of().apply(figures);
            head.add(Column.number(wording.text(
                    "results.explorer.column.group",
                    wording.group(figures.group()),
                    wording.formats().whole(any == null ? figures.n() : any.of()))));
        }
        DataTable table = new DataTable(title, head);
        for (Item item : items) {
            table.row(
                    item.name(),
                    groups.stream()
                            .map(figures -> cell(
                                    explored.inFocus(figures.group()), item.of().apply(figures)))
                            .toArray(Component[]::new));
        }
        return table;
    }

    private Component cell(boolean inFocus, Part part) {
        Ratio share = part.share();
        return new BarCell(
                wording.part(part), BarCell.length(share == null ? null : share.value(), BigDecimal.ONE), inFocus);
    }
}
