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

/** A plain table with a caption and header cells; it scrolls sideways where the page is too narrow for it. */
public class DataTable extends Div {

    /**
     * A column.
     *
     * @param number whether it holds numbers, which stand at the right
     */
    public record Column(String title, boolean number) {

        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }

    /** A row among those that share the first column. */
    public record Row(String name, List<String> cells) {}

    private final NativeTable table = new NativeTable();
    private final List<Column> columns;

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
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column.title());
            cell.getElement().setAttribute("scope", "col");
            align(cell, column);
            head.add(cell);
        }
        table.getHead().add(head);
        add(table);
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
        NativeTableRow row = new NativeTableRow(header(name, "row"));
        add(row, cells);
        table.getBody().add(row);
        return this;
    }

    /** Adds rows with one name for all of them in the first column; the second one names each. */
    public DataTable rows(String name, List<Row> rows) {
        NativeTableBody body = table.addBody();
        NativeTableHeaderCell shared = header(name, "rowgroup");
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
            align(cell, columns.get(first + i));
            row.add(cell);
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
