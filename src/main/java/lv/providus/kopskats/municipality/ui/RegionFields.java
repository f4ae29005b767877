package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.municipality.RegionNames;

/** The names of a planning region as sentences need them; validates, never saves. */
class RegionFields extends Composite<Div> {

    private final TextField nominative = field(getTranslation("municipality.region.nominative"));
    private final TextField genitive = field(getTranslation("municipality.region.genitive"));
    private final TextField locative = field(getTranslation("municipality.region.locative"));
    private final TextField shortName = field(getTranslation("municipality.region.short_name"));
    private final TextField shortLocative = field(getTranslation("municipality.region.short_locative"));
    private final TextField nameEn = field(getTranslation("municipality.region.name_en"));
    private final List<TextField> all = List.of(nominative, genitive, locative, shortName, shortLocative, nameEn);

    RegionFields() {
        getContent().addClassName("kk-register-fields");
        all.forEach(getContent()::add);
    }

    private TextField field(String label) {
        TextField field = new TextField(label);
        field.setMaxLength(RegionNames.MAX_LENGTH);
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(getTranslation("municipality.refusal.NAME_MISSING"));
        return field;
    }

    void fill(PlanningRegion region) {
        nominative.setValue(region.nominative());
        genitive.setValue(region.genitive());
        locative.setValue(region.locative());
        shortName.setValue(region.shortName());
        shortLocative.setValue(region.shortLocative());
        nameEn.setValue(region.nameEn());
    }

    void onChange(Command command) {
        all.forEach(field -> field.addValueChangeListener(change -> command.execute()));
    }

    /** Empty where one is missing; the field then says so. */
    Optional<RegionNames> names() {
        all.forEach(field -> field.setInvalid(field.getValue().isBlank()));
        return all.stream().anyMatch(TextField::isInvalid)
                ? Optional.empty()
                : Optional.of(new RegionNames(
                        nominative.getValue(),
                        genitive.getValue(),
                        locative.getValue(),
                        shortName.getValue(),
                        shortLocative.getValue(),
                        nameEn.getValue()));
    }
}
