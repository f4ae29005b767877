package lv.providus.kopskats.results.ui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.shared.ui.DataTable;

/** A table with a row for each group, and for all together. */
final class GroupTable extends DataTable {

    /** A column: the key of its title, and what it says of a group. */
    record Told(String title, Function<GroupFigures, String> of) {}

    /**
     * A table.
     *
     * @param groups key of the title over the groups
     */
    GroupTable(String caption, String groups, List<Told> columns, Explored explored, ExplorerWording wording) {
        super(
                caption,
                Stream.concat(
                                Stream.of(Column.text(wording.text(groups))),
                                columns.stream().map(column -> Column.number(wording.text(column.title()))))
                        .toList());
        explored.groupsAndAll()
                .forEach(figures -> row(
                        wording.group(figures.group()),
                        columns.stream()
                                .map(column -> column.of().apply(figures))
                                .toArray(String[]::new)));
    }
}
