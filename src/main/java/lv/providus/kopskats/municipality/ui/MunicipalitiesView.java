package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.municipality.RegisterEntry;
import lv.providus.kopskats.municipality.RegisterFilter;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;

/** The register of municipalities by region. */
@Route(MunicipalityNavigation.REGISTER)
@Menu(title = "municipality.register.menu", order = 60, icon = "vaadin:map-marker")
@RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.RESEARCHER})
class MunicipalitiesView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final int TYPING_PAUSE = 300;

    private final MunicipalityService service;
    private final TextField search = new TextField();
    private final Select<PlanningRegion> region = new Select<>();
    private final Checkbox former = new Checkbox();
    private final Div list = new Div();

    MunicipalitiesView(MunicipalityService service) {
        this.service = service;
        search.setLabel(getTranslation("municipality.register.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addValueChangeListener(change -> show());
        region.setLabel(getTranslation("municipality.register.region"));
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(getTranslation("municipality.register.all_regions"));
        region.setItemLabelGenerator(
                item -> item == null ? getTranslation("municipality.register.all_regions") : item.name(getLocale()));
        region.addValueChangeListener(change -> show());
        former.setLabel(getTranslation("municipality.register.former"));
        former.addValueChangeListener(change -> show());
        Div filters = new Div(search, region, former);
        filters.addClassName("kk-register-filters");
        list.addClassName("kk-register-list");
        list.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(
                        getTranslation("municipality.register.title"), getTranslation("municipality.register.purpose")),
                filters,
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        region.setItems(service.regions());
        show();
    }

    private void show() {
        RegisterFilter filter = new RegisterFilter(
                search.getValue(),
                region.getValue() == null ? null : region.getValue().id(),
                null,
                former.getValue() ? null : LocalDate.now(Formats.ZONE));
        List<RegisterEntry> entries = service.register(filter);
        Map<PlanningRegion, List<RegisterEntry>> byRegion = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.municipality().region(), LinkedHashMap::new, Collectors.toList()));
        list.removeAll();
        if (entries.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("municipality.register.none"), getTranslation("municipality.register.none_text")));
            return;
        }
        Paragraph count = new Paragraph(new Span(getTranslation("municipality.register.count", entries.size())));
        count.addClassName("kk-quiet");
        list.add(count);
        byRegion.forEach((planningRegion, ofRegion) -> list.add(new RegionPanel(planningRegion, ofRegion)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("municipality.register.title");
    }
}
