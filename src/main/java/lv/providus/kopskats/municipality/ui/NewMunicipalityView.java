package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.municipality.PlannedChange;
import lv.providus.kopskats.municipality.RegisterService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;

/** Enters a municipality that was not in the register. */
@Route(MunicipalityNavigation.NEW)
@RolesAllowed(Role.Names.ADMINISTRATOR)
class NewMunicipalityView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final RegisterService register;
    private final MunicipalityService municipalities;

    NewMunicipalityView(RegisterService register, MunicipalityService municipalities) {
        this.register = register;
        this.municipalities = municipalities;
        narrow();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        DetailsFields details = new DetailsFields(municipalities.regions());
        ChangeSteps steps = new ChangeSteps(
                register,
                details,
                given -> details.details()
                        .map(what -> new PlannedChange.NewMunicipality(what, given.from(), given.reason())),
                planned -> getTranslation(
                        "municipality.new.summary", Formats.in(getLocale()).date(planned.from())));
        details.onChange(steps.forget());
        removeAll();
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(
                                getTranslation("municipality.register.title"), MunicipalityNavigation.register()))),
                new PageHeader(getTranslation("municipality.new.title"), getTranslation("municipality.new.purpose")),
                steps);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("municipality.new.title");
    }
}
