package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lv.providus.kopskats.fieldwork.RegionProgress;
import lv.providus.kopskats.fieldwork.RoundProgress;
import lv.providus.kopskats.municipality.PlanningRegion;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/** Everybody asked in a round with state and last activity; searched and filtered in place. */
class MunicipalityTable extends Div {

    /** Up to so many rows stand on the page as they are; more scroll within the table. */
    private static final int MOST_ROWS_AT_ONCE = 60;

    private RoundProgress progress;
    private final Consumer<ResponseProgress> act;
    private final Formats formats = Formats.in(getLocale());
    private final Map<PlanningRegionId, PlanningRegion> regions;
    private final Map<MunicipalityId, Integer> places = new HashMap<>();
    private final TextField search = new TextField();
    private final Select<ProgressFilter> filter = new Select<>();
    private final Select<PlanningRegion> region = new Select<>();
    private final Span found = new Span();
    private final List<ResponseProgress> items = new ArrayList<>();
    private final ListDataProvider<ResponseProgress> rows = new ListDataProvider<>(items);

    /**
     * Shows everybody asked.
     *
     * @param act opens what can be done with a row
     */
    MunicipalityTable(RoundProgress progress, Consumer<ResponseProgress> act) {
        this.progress = progress;
        this.act = act;
        this.regions = progress.regions().stream()
                .map(RegionProgress::region)
                .collect(Collectors.toMap(PlanningRegion::id, known -> known));
        addClassName("kk-municipality-table");
        found.addClassName("kk-quiet");
        found.getElement().setAttribute("role", "status");
        add(filters(), found, grid());
        rows.setFilter(this::shown);
        show(progress);
    }

    /** Shows everybody as they are now; what is searched and filtered stays so. */
    final void show(RoundProgress now) {
        progress = now;
        items.clear();
        items.addAll(now.municipalities());
        places.clear();
        items.forEach(row -> places.put(row.municipality(), places.size()));
        refilter();
    }

    private void refilter() {
        rows.refreshAll();
        long count = items.stream().filter(this::shown).count();
        found.setText(getTranslation("fieldwork.found", count, items.size()));
    }

    private Div filters() {
        search.setLabel(getTranslation("fieldwork.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refilter());
        filter.setLabel(getTranslation("fieldwork.filter"));
        filter.setItems(ProgressFilter.values());
        filter.setValue(ProgressFilter.ALL);
        filter.setItemLabelGenerator(value -> getTranslation("fieldwork.filter." + value.name()));
        filter.addValueChangeListener(change -> refilter());
        region.setLabel(getTranslation("fieldwork.column.region"));
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(getTranslation("fieldwork.filter.region.ALL"));
        region.setItems(progress.regions().stream().map(RegionProgress::region).toList());
        region.setItemLabelGenerator(
                value -> value == null ? getTranslation("fieldwork.filter.region.ALL") : value.name(getLocale()));
        region.addValueChangeListener(change -> refilter());
        Div filters = new Div(search, filter, region);
        filters.addClassName("kk-filters");
        return filters;
    }

    private boolean shown(ResponseProgress row) {
        String typed = search.getValue().strip().toLowerCase(Locale.ROOT);
        @Nullable PlanningRegion only = region.getValue();
        return filter.getValue().accepts(row)
                && (only == null || only.id().equals(row.region()))
                && (row.name().toLowerCase(Locale.ROOT).contains(typed)
                        || row.atvk().value().contains(typed));
    }

    private Grid<ResponseProgress> grid() {
        Grid<ResponseProgress> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        if (progress.municipalities().size() <= MOST_ROWS_AT_ONCE) {
            grid.setAllRowsVisible(true);
        } else {
            grid.setHeight("40rem");
        }
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("fieldwork.column.municipality"))
                .setComparator(row -> places.getOrDefault(row.municipality(), 0))
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
        grid.addColumn(row -> when(row.lastActivityAt()))
                .setHeader(getTranslation("fieldwork.column.lastActivity"))
                .setComparator(row -> moment(row.lastActivityAt()))
                .setAutoWidth(true);
        grid.addColumn(row -> when(progress.reminders().get(row.municipality())))
                .setHeader(getTranslation("fieldwork.column.lastReminder"))
                .setComparator(row -> moment(progress.reminders().get(row.municipality())))
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("fieldwork.column.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozenToEnd(true);
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
        return Objects.requireNonNull(regions.get(row.region()));
    }

    private Component state(ResponseProgress row) {
        ProgressState state = ProgressState.of(row);
        StatusBadge badge = new StatusBadge(getTranslation("fieldwork.state." + state.name()), state.tone());
        Instant extended = row.extendedUntil();
        if (extended == null || !extended.isAfter(progress.round().closesAt())) {
            return badge;
        }
        Span until = new Span(getTranslation("fieldwork.extended", formats.deadline(extended)));
        until.addClassName("kk-quiet");
        Div both = new Div(badge, until);
        both.addClassName("kk-state-extended");
        return both;
    }

    private Button actions(ResponseProgress row) {
        Button button = new Button(getTranslation("fieldwork.actions"), click -> act.accept(row));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("fieldwork.actions.of", row.name()));
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }

    private String answered(ResponseProgress row) {
        return row.started() ? getTranslation("fieldwork.answered", row.answered(), progress.items()) : "";
    }

    private String when(@Nullable Instant moment) {
        return moment == null ? "" : formats.dateAndTime(moment);
    }

    private static Instant moment(@Nullable Instant moment) {
        return moment == null ? Instant.EPOCH : moment;
    }
}
