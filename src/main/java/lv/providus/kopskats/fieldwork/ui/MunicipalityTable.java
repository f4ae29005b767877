package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lv.providus.kopskats.fieldwork.RegionProgress;
import lv.providus.kopskats.fieldwork.RoundProgress;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.ui.StatusBadge;

/** Everybody asked in a round with state and last activity; searched and filtered in place. */
class MunicipalityTable extends Div {

    private final RoundProgress progress;
    private final Formats formats = Formats.in(getLocale());
    private final Map<PlanningRegionId, PlanningRegion> regions;
    private final TextField search = new TextField();
    private final Select<ProgressFilter> filter = new Select<>();
    private final ListDataProvider<ResponseProgress> rows;

    MunicipalityTable(RoundProgress progress) {
        this.progress = progress;
        this.regions = progress.regions().stream()
                .map(RegionProgress::region)
                .collect(Collectors.toMap(PlanningRegion::id, region -> region));
        this.rows = new ListDataProvider<>(progress.municipalities());
        addClassName("kk-municipality-table");
        add(filters(), grid());
        rows.setFilter(this::shown);
    }

    private Div filters() {
        search.setLabel(getTranslation("fieldwork.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> rows.refreshAll());
        filter.setLabel(getTranslation("fieldwork.filter"));
        filter.setItems(ProgressFilter.values());
        filter.setValue(ProgressFilter.ALL);
        filter.setItemLabelGenerator(value -> getTranslation("fieldwork.filter." + value.name()));
        filter.addValueChangeListener(change -> rows.refreshAll());
        Div filters = new Div(search, filter);
        filters.addClassName("kk-filters");
        return filters;
    }

    private boolean shown(ResponseProgress row) {
        String typed = search.getValue().strip().toLowerCase(Locale.ROOT);
        return filter.getValue().accepts(row)
                && (row.name().toLowerCase(Locale.ROOT).contains(typed)
                        || row.atvk().value().contains(typed));
    }

    private Grid<ResponseProgress> grid() {
        Grid<ResponseProgress> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("fieldwork.column.municipality"))
                .setComparator(progress.municipalities()::indexOf)
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(row -> region(row).name(getLocale()))
                .setHeader(getTranslation("fieldwork.column.region"))
                .setComparator(row -> region(row).position())
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("fieldwork.column.state"))
                .setComparator(row -> ProgressState.of(row).ordinal())
                .setAutoWidth(true);
        if (!progress.round().partial()) {
            grid.addColumn(this::answered)
                    .setHeader(getTranslation("fieldwork.column.answered"))
                    .setComparator(ResponseProgress::answered)
                    .setAutoWidth(true);
        }
        grid.addColumn(this::lastActivity)
                .setHeader(getTranslation("fieldwork.column.lastActivity"))
                .setAutoWidth(true);
        grid.setDataProvider(rows);
        grid.setEmptyStateText(getTranslation("fieldwork.noMatch"));
        return grid;
    }

    private Component name(ResponseProgress row) {
        return row.lastSubmission() != null || row.decline() != null
                ? new Anchor(ResponseNavigation.submission(progress.round().id(), row.atvk()), row.name())
                : new Span(row.name());
    }

    private PlanningRegion region(ResponseProgress row) {
        return java.util.Objects.requireNonNull(regions.get(row.region()));
    }

    private Component state(ResponseProgress row) {
        ProgressState state = ProgressState.of(row);
        return new StatusBadge(getTranslation("fieldwork.state." + state.name()), state.tone());
    }

    private String answered(ResponseProgress row) {
        return row.started() ? getTranslation("fieldwork.answered", row.answered(), progress.items()) : "";
    }

    private String lastActivity(ResponseProgress row) {
        return row.lastActivityAt() == null ? "" : formats.dateAndTime(row.lastActivityAt());
    }
}
