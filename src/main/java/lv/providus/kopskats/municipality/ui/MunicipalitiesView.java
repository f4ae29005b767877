package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.municipality.RegisterCount;
import lv.providus.kopskats.municipality.RegisterEntry;
import lv.providus.kopskats.municipality.RegisterFilter;
import lv.providus.kopskats.municipality.RegisterSort;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;

/** The register of municipalities as it is on a day. */
@Route(MunicipalityNavigation.REGISTER)
@Menu(title = "municipality.register.menu", order = 60, icon = "vaadin:map-marker")
@RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.RESEARCHER})
class MunicipalitiesView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final String SUCCESSOR = "successor";

    private final MunicipalityService service;
    private final RegisterFilters filters = new RegisterFilters(this::show);
    private final Paragraph count = new Paragraph();
    private final Grid<RegisterEntry> grid = new Grid<>();
    private RegisterFilter filter = RegisterFilter.ALL;
    private final EmptyState none = new EmptyState(
            getTranslation("municipality.register.none"), getTranslation("municipality.register.none_text"));

    MunicipalitiesView(MunicipalityService service) {
        this.service = service;
        count.addClassName("kk-quiet");
        count.getElement().setAttribute("aria-live", "polite");
        buildGrid();
        add(
                new PageHeader(
                        getTranslation("municipality.register.title"),
                        getTranslation("municipality.register.purpose"),
                        actions()),
                filters,
                count,
                grid,
                none);
    }

    private static boolean administrator() {
        return Actors.current()
                .filter(actor -> actor instanceof Actor.Person person && person.role() == Role.ADMINISTRATOR)
                .isPresent();
    }

    private Component[] actions() {
        if (!administrator()) {
            return new Component[0];
        }
        Div links = new Div(
                new Anchor(MunicipalityNavigation.newMunicipality(), getTranslation("municipality.new.open")),
                new Anchor(MunicipalityNavigation.merger(), getTranslation("municipality.merger.open")),
                new Anchor(MunicipalityNavigation.regions(), getTranslation("municipality.region.open")));
        links.addClassName("kk-register-actions");
        return new Component[] {links};
    }

    private void buildGrid() {
        grid.addClassName("kk-register-grid");
        grid.setAriaLabel(getTranslation("municipality.register.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Grid.Column<RegisterEntry> name = sorted(
                grid.addComponentColumn(entry -> new Anchor(
                        MunicipalityNavigation.municipality(entry.municipality().id()),
                        entry.municipality().name())),
                "municipality.register.name",
                RegisterSort.NAME);
        name.setFlexGrow(1);
        sorted(
                grid.addColumn(entry -> entry.municipality().atvk().value()),
                "municipality.register.atvk",
                RegisterSort.ATVK);
        sorted(
                grid.addColumn(
                        entry -> RegisterTexts.kind(this, entry.municipality().kind())),
                "municipality.register.kind",
                RegisterSort.KIND);
        sorted(
                grid.addColumn(entry -> entry.municipality().region().name(getLocale())),
                "municipality.register.region",
                RegisterSort.REGION);
        sorted(grid.addColumn(this::validity), "municipality.register.validity", RegisterSort.VALIDITY);
        grid.addColumn(entry -> Objects.toString(entry.successorName(), ""))
                .setKey(SUCCESSOR)
                .setHeader(getTranslation("municipality.register.successor"))
                .setAutoWidth(true);
        sorted(grid.addColumn(this::residents), "municipality.register.residents", RegisterSort.RESIDENTS)
                .setTextAlign(ColumnTextAlign.END);
        grid.sort(GridSortOrder.asc(name).build());
    }

    private Grid.Column<RegisterEntry> sorted(Grid.Column<RegisterEntry> column, String title, RegisterSort sort) {
        return column.setHeader(getTranslation(title))
                .setSortProperty(sort.name())
                .setAutoWidth(true);
    }

    private String validity(RegisterEntry entry) {
        Municipality municipality = entry.municipality();
        Formats formats = Formats.in(getLocale());
        LocalDate validTo = municipality.validTo();
        return validTo == null
                ? getTranslation("municipality.register.valid_from", formats.date(municipality.validFrom()))
                : getTranslation(
                        "municipality.register.valid_between",
                        formats.date(municipality.validFrom()),
                        formats.date(validTo));
    }

    private String residents(RegisterEntry entry) {
        Integer residents = entry.residents();
        return residents == null
                ? getTranslation("municipality.register.no_residents")
                : Formats.in(getLocale()).whole(residents);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.regions(service.regions());
        filter = filters.filter();
        grid.setItems(this::page, query -> service.count(filter).lines());
        show();
    }

    private Stream<RegisterEntry> page(Query<RegisterEntry, Void> query) {
        QuerySortOrder order = query.getSortOrders().stream()
                .findFirst()
                .orElse(new QuerySortOrder(RegisterSort.NAME.name(), SortDirection.ASCENDING));
        return service
                .register(
                        filter,
                        RegisterSort.valueOf(order.getSorted()),
                        order.getDirection() == SortDirection.ASCENDING,
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }

    private void show() {
        filter = filters.filter();
        RegisterCount found = service.count(filter);
        grid.getColumnByKey(SUCCESSOR).setVisible(found.withSuccessor() > 0);
        grid.getDataProvider().refreshAll();
        grid.recalculateColumnWidths();
        grid.setVisible(found.lines() > 0);
        none.setVisible(found.lines() == 0);
        count.setText(getTranslation("municipality.register.count", found.lines()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("municipality.register.title");
    }
}
