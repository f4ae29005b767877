package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityHistory;
import lv.providus.kopskats.municipality.MunicipalityNavigation;
import lv.providus.kopskats.municipality.RegisterHistoryService;
import lv.providus.kopskats.municipality.RegisterUndoService;
import lv.providus.kopskats.municipality.SuccessionSteps;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** One municipality: what holds of it from when, who changed what and why, whom it comes from and lives on in. */
@Route(MunicipalityNavigation.MUNICIPALITY)
@RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.RESEARCHER})
class MunicipalityView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final RegisterHistoryService histories;
    private final RegisterUndoService undoing;
    private final List<SuccessionSteps> steps;
    private String title = "";

    MunicipalityView(RegisterHistoryService histories, RegisterUndoService undoing, List<SuccessionSteps> steps) {
        this.histories = histories;
        this.undoing = undoing;
        this.steps = List.copyOf(steps);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getRouteParameters()
                .getLong(MunicipalityNavigation.MUNICIPALITY_PARAMETER)
                .filter(id -> id > 0)
                .map(MunicipalityId::new)
                .flatMap(histories::history)
                .ifPresentOrElse(this::show, () -> {
                    throw new NotFoundException();
                });
    }

    private void show(MunicipalityHistory history) {
        Municipality municipality = history.municipality();
        title = municipality.name();
        boolean administrator = Actors.current()
                .filter(actor -> actor instanceof Actor.Person person && person.role() == Role.ADMINISTRATOR)
                .isPresent();
        removeAll();
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(
                                getTranslation("municipality.register.title"), MunicipalityNavigation.register()))),
                new PageHeader(municipality.name(), purpose(municipality), actions(municipality, administrator)));
        if (administrator) {
            Stream.concat(Stream.of(municipality), history.predecessors().stream())
                    .forEach(this::showWaiting);
        }
        if (!history.predecessors().isEmpty() || history.successor() != null) {
            add(lineage(history));
        }
        add(
                new StatesPanel(history.states()),
                new ChangesPanel(
                        history.changes(),
                        undoing,
                        administrator,
                        () -> histories
                                .history(municipality.id())
                                .ifPresentOrElse(
                                        this::show,
                                        () -> getUI().ifPresent(
                                                        ui -> ui.navigate(MunicipalityNavigation.register())))));
    }

    /** Coordinators of a municipality that was merged stay where they are until somebody moves them. */
    private void showWaiting(Municipality merged) {
        steps.stream()
                .flatMap(step -> step.waiting(merged.id()).stream())
                .forEach(step -> add(new Message(
                        Tone.WARNING,
                        getTranslation("municipality.one.coordinators", step.people(), named(merged)),
                        new Anchor(step.path(), getTranslation("municipality.one.coordinators_move")))));
    }

    private Component[] actions(Municipality municipality, boolean administrator) {
        return administrator && municipality.validTo() == null
                ? new Component[] {
                    new Anchor(
                            MunicipalityNavigation.change(municipality.id()),
                            getTranslation("municipality.change.open")),
                }
                : new Component[0];
    }

    private String purpose(Municipality municipality) {
        LocalDate validTo = municipality.validTo();
        Formats formats = Formats.in(getLocale());
        return validTo == null
                ? getTranslation(
                        "municipality.one.since",
                        municipality.atvk().value(),
                        municipality.region().name(getLocale()),
                        formats.date(municipality.validFrom()))
                : getTranslation(
                        "municipality.one.until",
                        municipality.atvk().value(),
                        municipality.region().name(getLocale()),
                        formats.date(municipality.validFrom()),
                        formats.date(validTo));
    }

    private Panel lineage(MunicipalityHistory history) {
        Panel panel = new Panel();
        if (!history.predecessors().isEmpty()) {
            UnorderedList list = new UnorderedList();
            history.predecessors().forEach(one -> list.add(new ListItem(link(one))));
            panel.add(new H2(getTranslation("municipality.one.predecessors")), list);
        }
        Municipality successor = history.successor();
        if (successor != null) {
            panel.add(new H2(getTranslation("municipality.one.successor")), new Div(link(successor)));
        }
        return panel;
    }

    private Anchor link(Municipality municipality) {
        return new Anchor(MunicipalityNavigation.municipality(municipality.id()), named(municipality));
    }

    private String named(Municipality municipality) {
        return getTranslation(
                "municipality.one.named",
                municipality.name(),
                municipality.atvk().value());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
