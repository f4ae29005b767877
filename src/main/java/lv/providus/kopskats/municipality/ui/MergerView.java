package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
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

/** Merges municipalities into one that stays or one that begins. */
@Route(MunicipalityNavigation.MERGER)
@RolesAllowed(Role.Names.ADMINISTRATOR)
class MergerView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final RegisterService register;
    private final MunicipalityService municipalities;

    MergerView(RegisterService register, MunicipalityService municipalities) {
        this.register = register;
        this.municipalities = municipalities;
        narrow();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        MergerFields fields =
                new MergerFields(municipalities.validOn(LocalDate.now(Formats.ZONE)), municipalities.regions());
        ChangeSteps steps = new ChangeSteps(register, new Div(fields), fields::merger, this::summary);
        fields.onChange(steps.forget());
        removeAll();
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(
                                getTranslation("municipality.register.title"), MunicipalityNavigation.register()))),
                new PageHeader(
                        getTranslation("municipality.merger.title"), getTranslation("municipality.merger.purpose")),
                steps);
    }

    private String summary(PlannedChange planned) {
        Formats formats = Formats.in(getLocale());
        return getTranslation(
                planned instanceof PlannedChange.MergerIntoNew
                        ? "municipality.merger.summary_new"
                        : "municipality.merger.summary",
                formats.date(planned.from().minusDays(1)),
                formats.date(planned.from()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("municipality.merger.title");
    }
}
