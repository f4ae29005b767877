package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lv.providus.kopskats.response.ImportPreview;
import lv.providus.kopskats.response.ImportedResponse;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** What a file would bring in, what would be left out, and the button that does it. */
class ImportSummary extends Composite<Panel> {

    private final Checkbox confirm = new Checkbox();

    /**
     * @param onImport gets the columns that may be left out
     */
    ImportSummary(ImportPreview preview, Consumer<List<String>> onImport) {
        Panel content = getContent();
        content.add(
                new H2(getTranslation("response.import.preview")),
                new Paragraph(getTranslation(
                        "response.import.preview_text", preview.responses().size(), preview.answers())));
        if (!preview.replacing().isEmpty()) {
            content.add(new Message(
                    Tone.WARNING,
                    getTranslation(
                            "response.import.replacing",
                            preview.replacing().size(),
                            preview.replacing().stream()
                                    .map(ImportedResponse::name)
                                    .collect(Collectors.joining(", ")))));
        }
        if (!preview.doubted().isEmpty()) {
            content.add(new Message(
                    Tone.WARNING,
                    getTranslation("response.import.doubted", preview.doubted().size()),
                    findings(preview)));
        }
        if (!preview.leftOutColumns().isEmpty()) {
            UnorderedList columns = new UnorderedList();
            preview.leftOutColumns().forEach(column -> columns.add(new ListItem(column)));
            confirm.setLabel(getTranslation("response.import.confirm_left_out"));
            content.add(new Message(Tone.WARNING, getTranslation("response.import.left_out"), columns), confirm);
        }
        Button store = new Button(
                getTranslation("response.import.store", preview.responses().size()));
        store.addThemeVariants(ButtonVariant.PRIMARY);
        store.addClassName("kk-round-action");
        store.addClickListener(click -> onImport.accept(confirm.getValue() ? preview.leftOutColumns() : List.of()));
        content.add(table(preview), store);
    }

    private UnorderedList findings(ImportPreview preview) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kk-import-findings");
        preview.doubted()
                .forEach(response -> response.findings().forEach(finding -> {
                    String message = finding.message(getLocale());
                    list.add(new ListItem(
                            finding.reason() == null
                                    ? getTranslation(
                                            "response.import.finding", response.line(), response.name(), message)
                                    : getTranslation(
                                            "response.import.finding_explained",
                                            response.line(),
                                            response.name(),
                                            message,
                                            finding.reason())));
                }));
        return list;
    }

    private DataTable table(ImportPreview preview) {
        DataTable table = new DataTable(
                getTranslation("response.import.table"),
                List.of(
                        DataTable.Column.text(getTranslation("response.import.column.municipality")),
                        DataTable.Column.number(getTranslation("response.import.column.line")),
                        DataTable.Column.number(getTranslation("response.import.column.answers")),
                        DataTable.Column.number(getTranslation("response.import.column.warnings")),
                        DataTable.Column.number(getTranslation("response.import.column.submission"))));
        preview.responses()
                .forEach(response -> table.row(
                        response.name(),
                        Long.toString(response.line()),
                        Integer.toString(response.answers().size()),
                        Integer.toString(response.findings().size()),
                        Integer.toString(response.submissionNumber())));
        return table;
    }
}
