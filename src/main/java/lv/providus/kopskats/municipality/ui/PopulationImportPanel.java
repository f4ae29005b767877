package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.PopulationFigure;
import lv.providus.kopskats.municipality.PopulationImportOutcome;
import lv.providus.kopskats.municipality.PopulationImportService;
import lv.providus.kopskats.municipality.PopulationProblem;
import lv.providus.kopskats.municipality.PopulationService;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.csv.CsvFile;
import lv.providus.kopskats.shared.csv.CsvProblem;
import lv.providus.kopskats.shared.csv.CsvReading;
import lv.providus.kopskats.shared.csv.CsvTable;
import lv.providus.kopskats.shared.ui.FileUpload;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Takes a file, lets a person say what it is, shows what it would become, and imports it once confirmed. */
class PopulationImportPanel extends Composite<Panel> {

    private static final int MOST_PROBLEMS_SHOWN = 50;

    private final PopulationImportService service;
    private final PopulationService populations;
    private final Texts texts;
    private final SerializableConsumer<PopulationImportOutcome.Imported> onImported;
    private final Div step = new Div();

    PopulationImportPanel(
            PopulationImportService service,
            PopulationService populations,
            Texts texts,
            SerializableConsumer<PopulationImportOutcome.Imported> onImported) {
        this.service = service;
        this.populations = populations;
        this.texts = texts;
        this.onImported = onImported;
        Upload upload = FileUpload.csv(
                new FileUpload.Words(
                        getTranslation("municipality.population.choose"),
                        getTranslation("municipality.population.drop")),
                this::receive,
                problem -> refuse(problem, List.of()));
        step.setId("population-import");
        getContent()
                .add(
                        new H2(getTranslation("municipality.population.import_title")),
                        new Paragraph(getTranslation("municipality.population.import_text")),
                        upload,
                        step);
    }

    /** What happens with a file once it has arrived. */
    void receive(String fileName, byte[] bytes) {
        step.removeAll();
        switch (CsvFile.read(bytes, PopulationImportService.MAX_ROWS)) {
            case CsvReading.Refused(List<CsvProblem> problems) ->
                refuse(
                        getTranslation("municipality.population.file_refused", fileName),
                        problems.stream()
                                .map(problem -> problem.text(texts, language()))
                                .toList());
            case CsvReading.Read(CsvTable table) -> describe(fileName, table);
        }
    }

    private void describe(String fileName, CsvTable table) {
        PopulationDraftForm form = new PopulationDraftForm(fileName, table);
        Div result = new Div();
        result.addClassName("kk-stack");
        Button preview = new Button(getTranslation("municipality.population.preview"));
        preview.addClickListener(click -> form.draft().ifPresent(draft -> {
            result.removeAll();
            result.add(new PopulationPreviewPanel(
                    service.preview(draft), newest(), texts, () -> take(service.importSet(draft))));
        }));
        form.onChange(result::removeAll);
        step.add(form, preview, result);
    }

    /** The figures of the newest dated set, with which those of a file are compared. */
    private PopulationPreviewPanel.@Nullable Known newest() {
        return populations.sets().stream()
                .filter(set -> set.referenceDate() != null)
                .findFirst()
                .map(set -> new PopulationPreviewPanel.Known(
                        set.name(),
                        populations.figures(set.id()).stream()
                                .collect(Collectors.toMap(
                                        figure -> figure.municipality().id(), PopulationFigure::residents))))
                .orElse(null);
    }

    private void take(PopulationImportOutcome outcome) {
        step.removeAll();
        switch (outcome) {
            case PopulationImportOutcome.Imported imported -> onImported.accept(imported);
            case PopulationImportOutcome.Refused(List<PopulationProblem> problems) ->
                refuse(
                        getTranslation("municipality.population.nothing_imported"),
                        problems.stream()
                                .map(problem -> problem.text(texts, language()))
                                .toList());
        }
    }

    private void refuse(String text, List<String> problems) {
        step.removeAll();
        step.add(new Message(Tone.ERROR, text, problemList(problems)));
    }

    static UnorderedList problemList(List<String> problems) {
        UnorderedList list = new UnorderedList();
        problems.stream().limit(MOST_PROBLEMS_SHOWN).map(ListItem::new).forEach(list::add);
        list.setVisible(!problems.isEmpty());
        return list;
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
