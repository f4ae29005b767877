package lv.providus.kopskats.results.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.results.OwnGrouping;
import lv.providus.kopskats.results.OwnGroupingService;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import org.jspecify.annotations.Nullable;

/** The groups of municipalities that researchers made and share. */
@Route(ResultsNavigation.GROUPINGS)
@RolesAllowed(Role.Names.RESEARCHER)
class GroupingsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final transient OwnGroupingService service;
    private @Nullable PageHeader header;

    GroupingsView(OwnGroupingService service) {
        this.service = service;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.own.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Anchor add = new Anchor(ResultsNavigation.newGrouping(), getTranslation("results.own.new"));
        header = new PageHeader(getTranslation("results.own.title"), getTranslation("results.own.purpose"), add);
        add(header);
        List<OwnGrouping> groupings = service.all();
        if (groupings.isEmpty()) {
            add(new EmptyState(getTranslation("results.own.none.title"), getTranslation("results.own.none.text")));
            return;
        }
        add(new Panel(table(groupings)));
    }

    /** Leads the keyboard to the heading, where a form led here. */
    void focusHeading() {
        if (header != null) {
            header.focusHeading();
        }
    }

    private DataTable table(List<OwnGrouping> groupings) {
        DataTable table = new DataTable(
                getTranslation("results.own.title"),
                List.of(
                        Column.text(getTranslation("results.own.name")),
                        Column.text(getTranslation("results.own.groups")),
                        Column.text(getTranslation("results.own.changed")),
                        Column.text(getTranslation("results.own.step"))));
        for (OwnGrouping grouping : groupings) {
            Anchor open = new Anchor(ResultsNavigation.grouping(grouping.id()), getTranslation("results.own.open"));
            open.setAriaLabel(getTranslation("results.own.open.of", grouping.name()));
            table.row(grouping.name(), groups(grouping), changed(grouping), open);
        }
        return table;
    }

    private Div groups(OwnGrouping grouping) {
        Div groups = new Div();
        grouping.groups()
                .forEach(group -> groups.add(new Div(new Span(getTranslation(
                        "results.own.group",
                        group.name(),
                        group.municipalities().size())))));
        if (grouping.withRest()) {
            groups.add(new Div(new Span(getTranslation("results.group.ownRest"))));
        }
        return groups;
    }

    private Span changed(OwnGrouping grouping) {
        return new Span(getTranslation(
                "results.own.changed.by",
                Formats.in(getLocale()).dateAndTime(grouping.changedAt()),
                grouping.changedBy()));
    }
}
