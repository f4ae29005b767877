package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.municipality.RegisterFilter;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.PlanningRegionId;

/** Which part of the register is wanted, and as of which day. */
class RegisterFilters extends Composite<Div> {

    private static final int TYPING_PAUSE = 300;

    private final TextField search = new TextField();
    private final Select<PlanningRegion> region = new Select<>();
    private final Select<MunicipalityKind> kind = new Select<>();
    private final DatePicker day = new DatePicker();
    private final Checkbox former = new Checkbox();

    RegisterFilters(Command onChange) {
        search.setLabel(getTranslation("municipality.register.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addValueChangeListener(change -> onChange.execute());
        region.setLabel(getTranslation("municipality.register.region"));
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(getTranslation("municipality.register.all_regions"));
        region.setItemLabelGenerator(
                item -> item == null ? getTranslation("municipality.register.all_regions") : item.name(getLocale()));
        region.addValueChangeListener(change -> onChange.execute());
        kind.setLabel(getTranslation("municipality.register.kind"));
        kind.setItems(MunicipalityKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("municipality.register.all_kinds"));
        kind.setItemLabelGenerator(item ->
                item == null ? getTranslation("municipality.register.all_kinds") : RegisterTexts.kind(this, item));
        kind.addValueChangeListener(change -> onChange.execute());
        day.setLabel(getTranslation("municipality.register.day"));
        Days.as(getLocale(), day);
        day.setPlaceholder(getTranslation("municipality.register.today"));
        day.setClearButtonVisible(true);
        day.addValueChangeListener(change -> onChange.execute());
        former.setLabel(getTranslation("municipality.register.former"));
        former.addValueChangeListener(change -> {
            day.setEnabled(!change.getValue());
            onChange.execute();
        });
        getContent().addClassName("kk-register-filters");
        getContent().add(search, region, kind, day, former);
    }

    void regions(List<PlanningRegion> regions) {
        region.setItems(regions);
    }

    RegisterFilter filter() {
        PlanningRegion chosen = region.getValue();
        PlanningRegionId id = chosen == null ? null : chosen.id();
        LocalDate date = day.getValue() == null ? LocalDate.now(Formats.ZONE) : day.getValue();
        return new RegisterFilter(search.getValue(), id, kind.getValue(), former.getValue() ? null : date);
    }
}
