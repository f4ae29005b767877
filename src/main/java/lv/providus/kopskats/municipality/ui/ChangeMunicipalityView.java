package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityDetails;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.municipality.PlannedChange;
import lv.providus.kopskats.municipality.RegisterService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;

/** Another name, code, kind or region of a municipality, from a day on. */
@Route(MunicipalityNavigation.CHANGE)
@RolesAllowed(Role.Names.ADMINISTRATOR)
class ChangeMunicipalityView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final RegisterService register;
    private final MunicipalityService municipalities;

    ChangeMunicipalityView(RegisterService register, MunicipalityService municipalities) {
        this.register = register;
        this.municipalities = municipalities;
        narrow();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getRouteParameters()
                .getLong(MunicipalityNavigation.MUNICIPALITY_PARAMETER)
                .filter(id -> id > 0)
                .map(MunicipalityId::new)
                .flatMap(municipalities::byId)
                .ifPresentOrElse(this::show, () -> {
                    throw new NotFoundException();
                });
    }

    private void show(Municipality municipality) {
        DetailsFields details = new DetailsFields(municipalities.regions());
        details.fill(MunicipalityDetails.of(municipality), municipality.region());
        ChangeSteps steps = new ChangeSteps(
                register,
                details,
                given -> details.details()
                        .map(what ->
                                new PlannedChange.NewDetails(municipality.id(), what, given.from(), given.reason())),
                planned -> getTranslation(
                        "municipality.change.summary",
                        municipality.name(),
                        Formats.in(getLocale()).date(planned.from())));
        details.onChange(steps.forget());
        removeAll();
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(
                                        getTranslation("municipality.register.title"),
                                        MunicipalityNavigation.register()),
                                new Breadcrumb.Step(
                                        municipality.name(), MunicipalityNavigation.municipality(municipality.id())))),
                new PageHeader(
                        getTranslation("municipality.change.title"), getTranslation("municipality.change.purpose")),
                steps);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("municipality.change.title");
    }
}
