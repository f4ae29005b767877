package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.municipality.MunicipalityDetails;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.municipality.PlanningRegion;
import org.jspecify.annotations.Nullable;

/** Name, code, kind and region of a municipality; validates, never saves. */
class DetailsFields extends Composite<Div> {

    private final TextField name = new TextField();
    private final TextField atvk = new TextField();
    private final ComboBox<MunicipalityKind> kind = new ComboBox<>();
    private final ComboBox<PlanningRegion> region = new ComboBox<>();

    DetailsFields(List<PlanningRegion> regions) {
        name.setLabel(getTranslation("municipality.register.name"));
        name.setMaxLength(MunicipalityDetails.NAME_MAX_LENGTH);
        name.setErrorMessage(getTranslation("municipality.refusal.NAME_MISSING"));
        atvk.setLabel(getTranslation("municipality.register.atvk"));
        atvk.setHelperText(getTranslation("municipality.change.atvk_hint"));
        atvk.setErrorMessage(getTranslation("municipality.change.atvk_wrong"));
        kind.setLabel(getTranslation("municipality.register.kind"));
        kind.setItems(MunicipalityKind.values());
        kind.setItemLabelGenerator(value -> RegisterTexts.kind(this, value));
        kind.setValue(MunicipalityKind.NOVADS);
        region.setLabel(getTranslation("municipality.register.region"));
        region.setItems(regions);
        region.setItemLabelGenerator(value -> value.name(getLocale()));
        region.setErrorMessage(getTranslation("municipality.change.region_missing"));
        List.of(name, atvk).forEach(field -> field.setRequiredIndicatorVisible(true));
        kind.setRequiredIndicatorVisible(true);
        region.setRequiredIndicatorVisible(true);
        getContent().addClassName("kk-register-fields");
        getContent().add(name, atvk, kind, region);
    }

    void fill(MunicipalityDetails details, @Nullable PlanningRegion of) {
        name.setValue(details.name());
        atvk.setValue(details.atvk().value());
        kind.setValue(details.kind());
        region.setValue(of);
    }

    /** Called when anything is changed, so that a preview does not outlive what it shows. */
    void onChange(Command command) {
        name.addValueChangeListener(change -> command.execute());
        atvk.addValueChangeListener(change -> command.execute());
        kind.addValueChangeListener(change -> command.execute());
        region.addValueChangeListener(change -> command.execute());
    }

    /** Empty where something is missing or wrong; the fields then say what. */
    Optional<MunicipalityDetails> details() {
        Optional<Atvk> code = Atvk.parse(atvk.getValue());
        PlanningRegion chosen = region.getValue();
        MunicipalityKind chosenKind = kind.getValue();
        name.setInvalid(name.getValue().isBlank());
        atvk.setInvalid(code.isEmpty());
        region.setInvalid(chosen == null);
        if (name.isInvalid() || code.isEmpty() || chosen == null || chosenKind == null) {
            return Optional.empty();
        }
        return Optional.of(new MunicipalityDetails(code.get(), name.getValue(), chosenKind, chosen.id()));
    }
}
