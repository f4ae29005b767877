package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.PlannedChange;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ui.SeveralField;

/** Who is merged, and into whom; validates, never saves. */
class MergerFields extends Composite<Div> {

    private final MultiSelectComboBox<Municipality> merged = SeveralField.create();
    private final RadioButtonGroup<Boolean> stays = new RadioButtonGroup<>();
    private final ComboBox<Municipality> into = new ComboBox<>();
    private final DetailsFields details;

    MergerFields(List<Municipality> municipalities, List<PlanningRegion> regions) {
        details = new DetailsFields(regions);
        merged.setLabel(getTranslation("municipality.merger.merged"));
        merged.setItems(municipalities);
        merged.setItemLabelGenerator(Municipality::name);
        merged.setErrorMessage(getTranslation("municipality.refusal.NOBODY_MERGED"));
        merged.setRequiredIndicatorVisible(true);
        stays.setLabel(getTranslation("municipality.merger.into"));
        stays.setItems(true, false);
        stays.setItemLabelGenerator(existing -> existing
                ? getTranslation("municipality.merger.into_existing")
                : getTranslation("municipality.merger.into_new"));
        into.setLabel(getTranslation("municipality.merger.successor"));
        into.setItems(municipalities);
        into.setItemLabelGenerator(Municipality::name);
        into.setErrorMessage(getTranslation("municipality.merger.successor_missing"));
        into.setRequiredIndicatorVisible(true);
        stays.addValueChangeListener(change -> showSuccessor());
        stays.setValue(true);
        getContent().addClassName("kk-stack");
        getContent().add(merged, stays, into, details);
        showSuccessor();
    }

    private void showSuccessor() {
        boolean existing = Boolean.TRUE.equals(stays.getValue());
        into.setVisible(existing);
        details.setVisible(!existing);
    }

    void onChange(Command command) {
        merged.addValueChangeListener(change -> command.execute());
        stays.addValueChangeListener(change -> command.execute());
        into.addValueChangeListener(change -> command.execute());
        details.onChange(command);
    }

    /** Empty where something is missing; the fields then say what. */
    Optional<? extends PlannedChange> merger(WhenAndWhy.Given given) {
        Set<MunicipalityId> ids =
                merged.getValue().stream().map(Municipality::id).collect(Collectors.toSet());
        merged.setInvalid(ids.isEmpty());
        if (!Boolean.TRUE.equals(stays.getValue())) {
            return details.details()
                    .filter(what -> !ids.isEmpty())
                    .map(what -> new PlannedChange.MergerIntoNew(ids, what, given.from(), given.reason()));
        }
        Municipality successor = into.getValue();
        into.setInvalid(successor == null);
        return successor == null || ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedChange.MergerInto(ids, successor.id(), given.from(), given.reason()));
    }
}
