package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.municipality.PopulationFigure;
import lv.providus.kopskats.municipality.PopulationImportService;
import lv.providus.kopskats.municipality.PopulationService;
import lv.providus.kopskats.municipality.PopulationSet;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import org.jspecify.annotations.Nullable;

/** The population sets, their figures, and the way in for a new one. */
@Route(MunicipalityNavigation.POPULATION_SETS)
@Menu(title = "municipality.population.menu", order = 50, icon = "vaadin:users")
@RolesAllowed(Role.Names.RESEARCHER)
class PopulationSetsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final PopulationService service;
    private final PopulationImportPanel importPanel;
    private final Div sets = new Div();
    private final Div figures = new Div();

    PopulationSetsView(PopulationService service, PopulationImportService imports, Texts texts) {
        this.service = service;
        this.importPanel = new PopulationImportPanel(imports, service, texts, imported -> {
            Notices.success(getTranslation("municipality.population.imported", imported.municipalities()));
            showSets();
        });
        add(
                new PageHeader(
                        getTranslation("municipality.population.title"),
                        getTranslation("municipality.population.purpose")),
                sets,
                figures,
                importPanel);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        showSets();
    }

    private void showSets() {
        DataTable table = new DataTable(
                getTranslation("municipality.population.caption"),
                List.of(
                        Column.text(getTranslation("municipality.population.name")),
                        Column.text(getTranslation("municipality.population.source")),
                        Column.text(getTranslation("municipality.population.date")),
                        Column.number(getTranslation("municipality.population.municipalities")),
                        Column.text(getTranslation("municipality.population.figures"))));
        for (PopulationSet set : service.sets()) {
            Button open = new Button(getTranslation("municipality.population.show"), click -> showFigures(set));
            open.addThemeVariants(ButtonVariant.TERTIARY);
            open.setAriaLabel(getTranslation("municipality.population.show_of", set.name()));
            table.row(
                    set.name(),
                    new Div(set.source()),
                    new Div(dateOf(set.referenceDate())),
                    new Div(Formats.in(getLocale()).whole(set.municipalities())),
                    open);
        }
        Div frame = new Div(table);
        frame.addClassName("kk-table-frame");
        sets.removeAll();
        sets.add(new Panel(frame));
    }

    private void showFigures(PopulationSet set) {
        Select<PopulationSet> against = new Select<>();
        against.setLabel(getTranslation("municipality.population.against"));
        against.setItems(service.sets().stream()
                .filter(other -> !other.id().equals(set.id()))
                .toList());
        against.setEmptySelectionAllowed(true);
        against.setEmptySelectionCaption(getTranslation("municipality.population.against_none"));
        against.setItemLabelGenerator(
                other -> other == null ? getTranslation("municipality.population.against_none") : other.name());
        Div table = new Div(figuresOf(set, null));
        against.addValueChangeListener(change -> {
            table.removeAll();
            table.add(figuresOf(set, change.getValue()));
        });
        H2 title = new H2(set.name());
        figures.removeAll();
        figures.add(new Panel(title, against, table));
        title.scrollIntoView();
    }

    private DataTable figuresOf(PopulationSet set, @Nullable PopulationSet other) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(getTranslation("municipality.register.name")),
                Column.text(getTranslation("municipality.register.atvk")),
                Column.text(getTranslation("municipality.population.date")),
                Column.number(getTranslation("municipality.register.residents"))));
        Map<MunicipalityId, Integer> others = new HashMap<>();
        if (other != null) {
            columns.add(Column.number(getTranslation("municipality.population.other", other.name())));
            columns.add(Column.number(getTranslation("municipality.population.difference")));
            service.figures(other.id())
                    .forEach(figure -> others.put(figure.municipality().id(), figure.residents()));
        }
        DataTable table = new DataTable(getTranslation("municipality.population.figures_of", set.name()), columns);
        Formats formats = Formats.in(getLocale());
        for (PopulationFigure figure : service.figures(set.id())) {
            List<Component> cells = new ArrayList<>(List.of(
                    new Span(figure.municipality().atvk().value()),
                    new Span(dateOf(figure.referenceDate())),
                    new Span(formats.whole(figure.residents()))));
            if (other != null) {
                Integer there = others.get(figure.municipality().id());
                cells.add(new Span(
                        there == null ? getTranslation("municipality.population.not_in_other") : formats.whole(there)));
                cells.add(new FigureDifference(figure.residents(), there));
            }
            table.row(figure.municipality().name(), cells.toArray(Component[]::new));
        }
        return table;
    }

    private String dateOf(@Nullable LocalDate date) {
        return date == null
                ? getTranslation("municipality.population.date_unknown")
                : Formats.in(getLocale()).date(date);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("municipality.population.title");
    }
}
