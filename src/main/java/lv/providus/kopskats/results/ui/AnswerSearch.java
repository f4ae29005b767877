package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.shared.ui.CopyableTable;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;

/** What was written, to be read one by one, with a search in texts and names. */
class AnswerSearch extends Div {

    private static final int FEW_ENOUGH_TO_READ = 5;

    private final transient List<MunicipalityAnswer> rows;
    private final String title;
    private final transient ExplorerWording wording;
    private final Paragraph found = new Paragraph();
    private final Div list = new Div();

    AnswerSearch(List<MunicipalityAnswer> rows, String title, ExplorerWording wording) {
        this.rows = rows;
        this.title = title;
        this.wording = wording;
        addClassName("kk-answer-search");
        found.addClassName("kk-result-note");
        found.getElement().setAttribute("aria-live", "polite");
        if (rows.size() > FEW_ENOUGH_TO_READ) {
            TextField search = new TextField(wording.text("results.explorer.search"));
            search.setValueChangeMode(ValueChangeMode.LAZY);
            search.setClearButtonVisible(true);
            search.addValueChangeListener(change -> show(change.getValue()));
            add(search, found);
        }
        add(list);
        show("");
    }

    private void show(String wanted) {
        String needle = wanted.strip().toLowerCase(Locale.ROOT);
        List<MunicipalityAnswer> matching = rows.stream()
                .filter(row -> contains(row.name(), needle) || contains(row.text() == null ? "" : row.text(), needle))
                .toList();
        DataTable table = new DataTable(
                title,
                List.of(
                        Column.text(wording.text("results.column.municipality")),
                        Column.text(wording.text("results.column.text"))));
        matching.forEach(row -> table.row(row.name(), row.text() == null ? "" : row.text()));
        list.removeAll();
        list.add(new CopyableTable(table));
        found.setText(needle.isEmpty() ? "" : wording.text("results.explorer.found", matching.size(), rows.size()));
    }

    private static boolean contains(String text, String needle) {
        return text.toLowerCase(Locale.ROOT).contains(needle);
    }
}
