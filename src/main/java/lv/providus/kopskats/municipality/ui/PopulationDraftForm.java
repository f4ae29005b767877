package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lv.providus.kopskats.municipality.PopulationDraft;
import lv.providus.kopskats.municipality.PopulationSet;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.csv.CsvTable;

/** Says what a file is: name, source, date, and which columns hold what. */
class PopulationDraftForm extends Composite<Div> {

    private final CsvTable table;
    private final TextField name = new TextField();
    private final TextField source = new TextField();
    private final DatePicker date = new DatePicker();
    private final DatePicker namesOn = new DatePicker();
    private final ComboBox<Integer> municipality = new ComboBox<>();
    private final ComboBox<Integer> residents = new ComboBox<>();

    PopulationDraftForm(String fileName, CsvTable table) {
        this.table = table;
        name.setLabel(getTranslation("municipality.population.name"));
        name.setMaxLength(PopulationSet.NAME_MAX_LENGTH);
        name.setValue(fileName.replaceFirst("\\.[A-Za-z]{1,4}$", ""));
        source.setLabel(getTranslation("municipality.population.source"));
        source.setMaxLength(PopulationSet.SOURCE_MAX_LENGTH);
        source.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        Days.as(getLocale(), date);
        Days.as(getLocale(), namesOn);
        date.setLabel(getTranslation("municipality.population.date"));
        date.setHelperText(getTranslation("municipality.population.date_hint"));
        namesOn.setLabel(getTranslation("municipality.population.names_on"));
        namesOn.setHelperText(getTranslation("municipality.population.names_on_hint"));
        namesOn.setValue(LocalDate.now(Formats.ZONE));
        namesOn.setRequiredIndicatorVisible(true);
        date.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                namesOn.setValue(change.getValue());
            }
        });
        choices(
                municipality,
                getTranslation("municipality.population.municipality_column"),
                PopulationDraft.municipalityColumnOf(table));
        choices(
                residents,
                getTranslation("municipality.population.residents_column"),
                PopulationDraft.residentsColumnOf(table));
        getContent().addClassName("kk-population-form");
        getContent().add(name, source, date, namesOn, municipality, residents);
    }

    private void choices(ComboBox<Integer> select, String label, OptionalInt guess) {
        select.setLabel(label);
        select.setItems(IntStream.range(0, table.header().size()).boxed().toList());
        select.setItemLabelGenerator(column -> table.header().get(column));
        select.setRequiredIndicatorVisible(true);
        select.setErrorMessage(getTranslation("municipality.population.column_missing"));
        guess.ifPresent(select::setValue);
    }

    /** Called when anything is changed, so that a preview does not outlive what it shows. */
    void onChange(Command command) {
        name.addValueChangeListener(change -> command.execute());
        source.addValueChangeListener(change -> command.execute());
        date.addValueChangeListener(change -> command.execute());
        namesOn.addValueChangeListener(change -> command.execute());
        municipality.addValueChangeListener(change -> command.execute());
        residents.addValueChangeListener(change -> command.execute());
    }

    /** The draft, empty where a column or a date is missing; the fields then say which. */
    Optional<PopulationDraft> draft() {
        municipality.setInvalid(municipality.getValue() == null);
        residents.setInvalid(residents.getValue() == null);
        namesOn.setInvalid(namesOn.getValue() == null);
        if (municipality.isInvalid() || residents.isInvalid() || namesOn.isInvalid() || date.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(new PopulationDraft(
                name.getValue(),
                source.getValue(),
                date.getValue(),
                namesOn.getValue(),
                table,
                municipality.getValue(),
                residents.getValue()));
    }
}
