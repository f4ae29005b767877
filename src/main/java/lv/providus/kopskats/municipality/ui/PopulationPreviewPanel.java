package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.municipality.PopulationPreview;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What a file would become, and the button that makes it so where nothing is wrong. */
class PopulationPreviewPanel extends Composite<Div> {

    /** Another set, with which the figures are compared. */
    record Known(String name, Map<MunicipalityId, Integer> residents) {}

    PopulationPreviewPanel(PopulationPreview preview, @Nullable Known known, Texts texts, Command confirm) {
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
        getContent().add(tableOf(preview, known));
    }

    private DataTable tableOf(PopulationPreview preview, @Nullable Known known) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(getTranslation("municipality.register.name")),
                Column.text(getTranslation("municipality.register.atvk")),
                Column.number(getTranslation("municipality.population.line")),
                Column.number(getTranslation("municipality.register.residents"))));
        if (known != null) {
            columns.add(Column.number(getTranslation("municipality.population.other", known.name())));
            columns.add(Column.number(getTranslation("municipality.population.difference")));
        }
        DataTable table = new DataTable(getTranslation("municipality.population.preview_caption"), columns);
        Formats formats = Formats.in(getLocale());
        for (PopulationPreview.Row row : preview.rows()) {
            List<Component> cells = new ArrayList<>(List.of(
                    new Span(row.municipality().atvk().value()),
                    new Span(Long.toString(row.line())),
                    new Span(formats.whole(row.residents()))));
            if (known != null) {
                Integer there = known.residents().get(row.municipality().id());
                cells.add(new Span(
                        there == null ? getTranslation("municipality.population.not_in_other") : formats.whole(there)));
                cells.add(new FigureDifference(row.residents(), there));
            }
            table.row(row.municipality().name(), cells.toArray(Component[]::new));
        }
        return table;
    }
}
