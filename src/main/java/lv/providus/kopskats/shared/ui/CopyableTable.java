package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.html.Div;

/** A table of results that stands alone, with the button that copies it. */
public class CopyableTable extends Div {

    public CopyableTable(DataTable table) {
        addClassNames("kk-copyable-table", CopyTable.AROUND);
        add(table, new CopyTable());
    }
}
