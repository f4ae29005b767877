package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.municipality.RegionHistory;
import lv.providus.kopskats.municipality.RegisterHistoryService;
import lv.providus.kopskats.municipality.RegisterService;
import lv.providus.kopskats.municipality.RegisterUndoService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import org.jspecify.annotations.Nullable;

/** The planning regions: names and validity, new ones, other names, and the end of one. */
@Route(MunicipalityNavigation.REGIONS)
@RolesAllowed(Role.Names.ADMINISTRATOR)
class RegionsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final RegisterHistoryService histories;
    private final RegisterService register;
    private final RegisterUndoService undoing;
    private final Div list = new Div();
    private final Div detail = new Div();

    RegionsView(RegisterHistoryService histories, RegisterService register, RegisterUndoService undoing) {
        this.histories = histories;
        this.register = register;
        this.undoing = undoing;
        Button create = new Button(getTranslation("municipality.region.new"), click -> open(null));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        detail.addClassName("kk-stack");
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(
                                getTranslation("municipality.register.title"), MunicipalityNavigation.register()))),
                new PageHeader(
                        getTranslation("municipality.region.title"),
                        getTranslation("municipality.region.purpose"),
                        create),
                list,
                detail);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        DataTable table = new DataTable(
                getTranslation("municipality.region.title"),
                List.of(
                        Column.text(getTranslation("municipality.register.region")),
                        Column.text(getTranslation("municipality.register.validity")),
                        Column.number(getTranslation("municipality.population.municipalities")),
                        Column.text(getTranslation("municipality.region.actions"))));
        for (RegionHistory history : histories.regions()) {
            Button open = new Button(getTranslation("municipality.region.edit"), click -> open(history));
            open.addThemeVariants(ButtonVariant.TERTIARY);
            open.setAriaLabel(getTranslation(
                    "municipality.region.edit_of", history.region().nominative()));
            table.row(
                    history.region().nominative(),
                    new Span(validity(history)),
                    new Span(Formats.in(getLocale()).whole(history.municipalities())),
                    open);
        }
        Div frame = new Div(table);
        frame.addClassName("kk-table-frame");
        list.removeAll();
        list.add(new Panel(frame));
        detail.removeAll();
    }

    private String validity(RegionHistory history) {
        Formats formats = Formats.in(getLocale());
        LocalDate until = history.until();
        return until == null
                ? getTranslation("municipality.register.valid_from", formats.date(history.from()))
                : getTranslation(
                        "municipality.register.valid_between", formats.date(history.from()), formats.date(until));
    }

    private void open(@Nullable RegionHistory history) {
        detail.removeAll();
        if (history == null) {
            detail.add(RegionForms.create(register, getLocale(), this::show));
        } else {
            if (history.until() == null) {
                List<PlanningRegion> others = histories.regions().stream()
                        .filter(other -> other.until() == null)
                        .map(RegionHistory::region)
                        .filter(other -> !other.id().equals(history.region().id()))
                        .toList();
                detail.add(
                        RegionForms.rename(register, history.region(), getLocale(), this::show),
                        RegionForms.end(register, history.region(), others, getLocale(), this::show));
            }
            detail.add(new ChangesPanel(history.changes(), undoing, true, this::show));
        }
        detail.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("municipality.region.title");
    }
}
