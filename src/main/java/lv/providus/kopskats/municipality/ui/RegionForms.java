package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.providus.kopskats.municipality.PlannedChange;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.municipality.RegisterService;
import lv.providus.kopskats.shared.Formats;

/** The forms by which planning regions begin, are renamed and end. */
final class RegionForms {

    private RegionForms() {}

    static Component create(RegisterService register, Locale locale, Command onMade) {
        Div what = new Div();
        TextField code = new TextField();
        code.setLabel(what.getTranslation("municipality.region.code"));
        code.setHelperText(what.getTranslation("municipality.region.code_hint"));
        code.setRequiredIndicatorVisible(true);
        RegionFields names = new RegionFields();
        what.addClassName("kk-stack");
        what.add(new H2(what.getTranslation("municipality.region.new")), code, names);
        ChangeSteps steps = new ChangeSteps(
                register,
                what,
                given -> names.names()
                        .map(typed -> new PlannedChange.NewRegion(
                                code.getValue().strip(), typed, given.from(), given.reason())),
                planned -> what.getTranslation(
                        "municipality.new.summary", Formats.in(locale).date(planned.from())),
                onMade);
        code.addValueChangeListener(change -> steps.forget().execute());
        names.onChange(steps.forget());
        return steps;
    }

    static Component rename(RegisterService register, PlanningRegion region, Locale locale, Command onMade) {
        Div what = new Div();
        RegionFields names = new RegionFields();
        names.fill(region);
        what.addClassName("kk-stack");
        what.add(new H2(what.getTranslation("municipality.region.rename", region.nominative())), names);
        ChangeSteps steps = new ChangeSteps(
                register,
                what,
                given -> names.names()
                        .map(typed ->
                                new PlannedChange.NewRegionNames(region.id(), typed, given.from(), given.reason())),
                planned -> what.getTranslation(
                        "municipality.change.summary",
                        region.nominative(),
                        Formats.in(locale).date(planned.from())),
                onMade);
        names.onChange(steps.forget());
        return steps;
    }

    static Component end(
            RegisterService register,
            PlanningRegion region,
            List<PlanningRegion> others,
            Locale locale,
            Command onMade) {
        Div what = new Div();
        ComboBox<PlanningRegion> into = new ComboBox<>();
        into.setLabel(what.getTranslation("municipality.region.into"));
        into.setItems(others);
        into.setItemLabelGenerator(other -> other.name(locale));
        into.setErrorMessage(what.getTranslation("municipality.change.region_missing"));
        into.setRequiredIndicatorVisible(true);
        what.addClassName("kk-stack");
        what.add(
                new H2(what.getTranslation("municipality.region.end", region.nominative())),
                new Paragraph(what.getTranslation("municipality.region.end_text")),
                into);
        ChangeSteps steps = new ChangeSteps(
                register,
                what,
                given -> {
                    PlanningRegion chosen = into.getValue();
                    into.setInvalid(chosen == null);
                    return chosen == null
                            ? Optional.empty()
                            : Optional.of(new PlannedChange.EndOfRegion(
                                    region.id(), chosen.id(), given.from(), given.reason()));
                },
                planned -> what.getTranslation(
                        "municipality.region.end_summary",
                        region.nominative(),
                        Formats.in(locale).date(planned.from().minusDays(1))),
                onMade);
        into.addValueChangeListener(change -> steps.forget().execute());
        return steps;
    }
}
