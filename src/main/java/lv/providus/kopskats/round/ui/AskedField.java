package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.ui.SeveralField;
import org.jspecify.annotations.Nullable;

/** Who is asked: all municipalities of the reference date, those of some regions, or chosen ones. */
class AskedField extends Div {

    /** How the municipalities are chosen. */
    enum Way {
        ALL,
        REGIONS,
        CHOSEN
    }

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final CheckboxGroup<PlanningRegion> regions = new CheckboxGroup<>();
    private final MultiSelectComboBox<Municipality> chosen = SeveralField.create();
    private final Function<LocalDate, List<Municipality>> municipalitiesOn;
    private List<Municipality> possible = List.of();

    AskedField(List<PlanningRegion> all, Function<LocalDate, List<Municipality>> municipalitiesOn) {
        this.municipalitiesOn = municipalitiesOn;
        addClassName("kk-asked");
        way.setLabel(getTranslation("round.form.asked"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(value -> getTranslation("round.form.asked." + value.name()));
        way.setValue(Way.ALL);
        regions.setLabel(getTranslation("round.form.asked.regions"));
        regions.setItems(all);
        regions.setItemLabelGenerator(region -> region.name(getLocale()));
        chosen.setLabel(getTranslation("round.form.asked.chosen"));
        chosen.setHelperText(getTranslation("round.form.asked.chosen.hint"));
        chosen.setItemLabelGenerator(Municipality::name);
        chosen.setWidthFull();
        way.addValueChangeListener(change -> showWay());
        add(way, regions, chosen);
        showWay();
    }

    private void showWay() {
        regions.setVisible(way.getValue() == Way.REGIONS);
        chosen.setVisible(way.getValue() == Way.CHOSEN);
    }

    /** Another reference date has other municipalities; those chosen that are among them stay chosen. */
    void onDate(@Nullable LocalDate date) {
        Set<MunicipalityId> before =
                chosen.getValue().stream().map(Municipality::id).collect(Collectors.toSet());
        possible = date == null ? List.of() : municipalitiesOn.apply(date);
        chosen.setItems(possible);
        choose(before);
    }

    private void choose(Set<MunicipalityId> municipalities) {
        chosen.setValue(possible.stream()
                .filter(municipality -> municipalities.contains(municipality.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Shows who is asked, in the simplest way in which it can be said. */
    void set(Set<MunicipalityId> asked) {
        Set<PlanningRegion> touched = possible.stream()
                .filter(municipality -> asked.contains(municipality.id()))
                .map(Municipality::region)
                .collect(Collectors.toSet());
        choose(asked);
        regions.setValue(touched);
        if (ids(possible.stream()).equals(asked)) {
            way.setValue(Way.ALL);
        } else if (inRegions(touched).equals(asked)) {
            way.setValue(Way.REGIONS);
        } else {
            way.setValue(Way.CHOSEN);
        }
    }

    Set<MunicipalityId> value() {
        return switch (way.getValue()) {
            case ALL -> ids(possible.stream());
            case REGIONS -> inRegions(regions.getValue());
            case CHOSEN -> ids(chosen.getValue().stream());
        };
    }

    private Set<MunicipalityId> inRegions(Set<PlanningRegion> wanted) {
        return ids(possible.stream().filter(municipality -> wanted.contains(municipality.region())));
    }

    private static Set<MunicipalityId> ids(Stream<Municipality> municipalities) {
        return municipalities.map(Municipality::id).collect(Collectors.toUnmodifiableSet());
    }

    void setReadOnly(boolean readOnly) {
        way.setReadOnly(readOnly);
        regions.setReadOnly(readOnly);
        chosen.setReadOnly(readOnly);
    }
}
