package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.List;
import lv.providus.kopskats.municipality.PopulationPreview;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** What a file would become, and the button that makes it so where nothing is wrong. */
class PopulationPreviewPanel extends Composite<Div> {

    PopulationPreviewPanel(PopulationPreview preview, Texts texts, Command confirm) {
        getContent().addClassName("kk-stack");
        if (preview.problems().isEmpty()) {
            Button importing = new Button(
                    getTranslation(
                            "municipality.population.confirm", preview.rows().size()),
                    click -> confirm.execute());
            importing.addThemeVariants(ButtonVariant.PRIMARY);
            importing.setDisableOnClick(true);
            getContent().add(importing);
        } else {
            Language language = Language.of(getLocale());
            List<String> problems = preview.problems().stream()
                    .map(problem -> problem.text(texts, language))
                    .toList();
            getContent()
                    .add(new Message(
                            Tone.ERROR,
                            getTranslation("municipality.population.problems", problems.size()),
                            PopulationImportPanel.problemList(problems)));
        }
        getContent().add(tableOf(preview));
    }

    private Div tableOf(PopulationPreview preview) {
        DataTable table = new DataTable(
                getTranslation("municipality.population.preview_caption"),
                List.of(
                        Column.text(getTranslation("municipality.register.name")),
                        Column.text(getTranslation("municipality.register.atvk")),
                        Column.number(getTranslation("municipality.population.line")),
                        Column.number(getTranslation("municipality.register.residents"))));
        for (PopulationPreview.Row row : preview.rows()) {
            table.row(
                    row.municipality().name(),
                    row.municipality().atvk().value(),
                    Long.toString(row.line()),
                    Formats.in(getLocale()).whole(row.residents()));
        }
        Div frame = new Div(table);
        frame.addClassName("kk-table-frame");
        return frame;
    }
}
