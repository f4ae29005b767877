package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A plain table with a caption and header cells. Where the page is too narrow for it, it scrolls sideways beside the names
 * of its rows, with a shadow where it goes on.
 */
public class DataTable extends Div {

    /**
     * A column.
     *
     * @param number whether it holds numbers, which stand at the right
     * @param brief its title above each figure of a {@linkplain #stackedWhereNarrow() stacked} table
     */
    public record Column(String title, boolean number, String brief) {

        public static Column text(String title) {
            return new Column(title, false, title);
        }

        public static Column number(String title) {
            return new Column(title, true, title);
        }

        public Column inBrief(String brief) {
            return new Column(title, number, brief);
        }
    }

    /** A row among those that share the first column. */
    public record Row(String name, List<String> cells) {}

    private final NativeTable table = new NativeTable();
    private final List<Column> columns;
    private boolean stacked;

    /** A table without rows; the first column names the rows. */
    public DataTable(String caption, List<Column> columns) {
        this.columns = List.copyOf(columns);
        addClassName("kk-table-frame");
        table.addClassName("kk-table");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", caption)
                .setAttribute("tabindex", "0");
        table.setCaptionText(caption);
        NativeTableRow head = new NativeTableRow();
        for (Column column : columns) {
            NativeTableHeaderCell cell = header(column.title(), "col");
            align(cell, column);
            head.add(cell);
        }
        table.getHead().add(head);
        add(table);
    }

    /**
     * Lets the cells of each row stand below its name with their titles where the page is narrow; called before rows are
     * added. Roles are named, since some browsers forget them where a table is not laid out as one.
     */
    public DataTable stackedWhereNarrow() {
        stacked = true;
        table.addClassName("kk-table-stacked");
        role(table, "table");
        role(table.getHead(), "rowgroup");
        role(table.getBody(), "rowgroup");
        table.getHead().getRows().forEach(head -> {
            role(head, "row");
            head.getChildren().forEach(cell -> role(cell, "columnheader"));
        });
        return this;
    }

    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }

    /** Adds a row of texts. */
    public DataTable row(String name, String... cells) {
        Component[] components = new Component[cells.length];
        for (int i = 0; i < cells.length; i++) {
            components[i] = new Span(cells[i]);
        }
        return row(name, components);
    }

    /** Adds a row; there are as many cells as columns after the first. */
    public DataTable row(String name, Component... cells) {
        if (cells.length != columns.size() - 1) {
            throw new IllegalArgumentException(
                    "A row of %d cells for %d columns".formatted(cells.length + 1, columns.size()));
        }
        NativeTableHeaderCell naming = naming(name, "row");
        NativeTableRow row = new NativeTableRow(naming);
        add(row, cells);
        if (stacked) {
            role(row, "row");
            role(naming, "rowheader");
        }
        table.getBody().add(row);
        return this;
    }

    /** Adds rows with one name for all of them in the first column; the second one names each. */
    public DataTable rows(String name, List<Row> rows) {
        NativeTableBody body = table.addBody();
        NativeTableHeaderCell shared = naming(name, "rowgroup");
        shared.getElement().setAttribute("rowspan", String.valueOf(rows.size()));
        for (Row one : rows) {
            NativeTableRow row = new NativeTableRow();
            if (one == rows.getFirst()) {
                row.add(shared);
            }
            row.add(header(one.name(), "row"));
            add(row, one.cells().stream().map(Span::new).toArray(Component[]::new));
            body.add(row);
        }
        return this;
    }

    /** The cell that stays in sight while the others are scrolled sideways. */
    private static NativeTableHeaderCell naming(String name, String scope) {
        NativeTableHeaderCell naming = header(name, scope);
        naming.addClassName("kk-row-name");
        return naming;
    }

    private static NativeTableHeaderCell header(String name, String scope) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(name);
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    /** The cells end with the last column. */
    private void add(NativeTableRow row, Component... cells) {
        int first = columns.size() - cells.length;
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = new NativeTableCell(cells[i]);
            Column column = columns.get(first + i);
            align(cell, column);
            row.add(cell);
            if (stacked) {
                role(cell, "cell");
                cell.getElement().setAttribute("data-title", column.brief());
            }
        }
    }

    /** Whether the keyboard can reach the table in order to scroll it. */
    public void setFocusable(boolean focusable) {
        if (focusable) {
            getElement().setAttribute("tabindex", "0");
        } else {
            getElement().removeAttribute("tabindex");
        }
    }

    private static void align(Component cell, Column column) {
        if (column.number()) {
            cell.getElement().getClassList().add("kk-number");
        }
    }
}
