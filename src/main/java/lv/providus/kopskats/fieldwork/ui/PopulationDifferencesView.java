package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.fieldwork.FieldworkNavigation;
import lv.providus.kopskats.fieldwork.PopulationDecisionOutcome;
import lv.providus.kopskats.fieldwork.PopulationDifference;
import lv.providus.kopskats.fieldwork.PopulationDifferenceService;
import lv.providus.kopskats.fieldwork.PopulationDifferences;
import lv.providus.kopskats.municipality.PopulationDecision;
import lv.providus.kopskats.municipality.PopulationVerdict;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.DataTable.Column;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.ReasonDialog;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** The numbers of residents of a round that municipalities gave otherwise, each adopted or left. */
@Route(FieldworkNavigation.POPULATION)
@RolesAllowed(Role.Names.RESEARCHER)
class PopulationDifferencesView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final PopulationDifferenceService service;

    PopulationDifferencesView(PopulationDifferenceService service) {
        this.service = service;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getRouteParameters()
                .getLong("round")
                .filter(id -> id > 0)
                .map(RoundId::new)
                .flatMap(service::of)
                .orElseThrow(NotFoundException::new));
    }

    private void show(PopulationDifferences found) {
        removeAll();
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("fieldwork.rounds.title"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(
                                        found.round().title().in(getLocale()),
                                        RoundNavigation.progress(found.round().id())))),
                new PageHeader(
                        getTranslation("fieldwork.population.title"),
                        getTranslation("fieldwork.population.purpose", found.source())));
        if (found.differences().isEmpty()) {
            add(new EmptyState(
                    getTranslation("fieldwork.population.none"), getTranslation("fieldwork.population.none_text")));
            return;
        }
        DataTable table = new DataTable(
                getTranslation("fieldwork.population.caption"),
                List.of(
                        Column.text(getTranslation("fieldwork.population.municipality")),
                        Column.number(getTranslation("fieldwork.population.source")),
                        Column.number(getTranslation("fieldwork.population.given")),
                        Column.number(getTranslation("fieldwork.population.ratio")),
                        Column.text(getTranslation("fieldwork.population.decision")),
                        Column.text(getTranslation("fieldwork.population.actions"))));
        Formats formats = Formats.in(getLocale());
        for (PopulationDifference difference : found.differences()) {
            Integer inSource = difference.inSource();
            BigDecimal ratio = difference.ratio();
            table.row(
                    difference.name(),
                    new Span(
                            inSource == null
                                    ? getTranslation("fieldwork.population.not_in_source")
                                    : formats.whole(inSource)),
                    new Span(formats.whole(difference.given())),
                    new Span(ratio == null ? "" : formats.decimal(ratio, 2)),
                    decision(difference),
                    actions(found, difference));
        }
        add(new Panel(table));
    }

    private Component decision(PopulationDifference difference) {
        PopulationDecision decision = difference.decision();
        Div cell = new Div();
        cell.addClassName("kk-population-decision");
        if (decision == null) {
            cell.add(new StatusBadge(getTranslation("fieldwork.population.undecided"), Tone.WARNING));
            return cell;
        }
        cell.add(new StatusBadge(
                difference.adopted()
                        ? getTranslation("fieldwork.population.adopted")
                        : getTranslation("fieldwork.population.left"),
                difference.adopted() ? Tone.ACCENT : Tone.NEUTRAL));
        if (difference.undecided()) {
            cell.add(new StatusBadge(getTranslation("fieldwork.population.given_anew"), Tone.WARNING));
        }
        Formats formats = Formats.in(getLocale());
        Paragraph who = new Paragraph(getTranslation(
                "fieldwork.population.decided",
                formats.whole(decision.given()),
                decision.by(),
                formats.dateAndTime(decision.at()),
                decision.reason()));
        who.addClassName("kk-quiet");
        cell.add(who);
        return cell;
    }

    private Component actions(PopulationDifferences found, PopulationDifference difference) {
        Div actions = new Div();
        actions.addClassName("kk-population-actions");
        if (difference.undecided() || !difference.adopted()) {
            actions.add(button(found, difference, PopulationVerdict.ADOPTED));
        }
        if (difference.undecided() || difference.adopted()) {
            actions.add(button(found, difference, PopulationVerdict.LEFT));
        }
        return actions;
    }

    private Button button(PopulationDifferences found, PopulationDifference difference, PopulationVerdict verdict) {
        boolean adopting = verdict == PopulationVerdict.ADOPTED;
        Formats formats = Formats.in(getLocale());
        Integer inSource = difference.inSource();
        String source =
                inSource == null ? getTranslation("fieldwork.population.not_in_source") : formats.whole(inSource);
        Button button = new Button(
                adopting ? getTranslation("fieldwork.population.adopt") : getTranslation("fieldwork.population.leave"),
                click -> new ReasonDialog(
                                new ReasonDialog.Words(
                                        adopting
                                                ? getTranslation("fieldwork.population.adopt_title", difference.name())
                                                : getTranslation("fieldwork.population.leave_title", difference.name()),
                                        adopting
                                                ? getTranslation(
                                                        "fieldwork.population.adopt_text",
                                                        formats.whole(difference.given()),
                                                        source)
                                                : getTranslation("fieldwork.population.leave_text", source),
                                        getTranslation("fieldwork.population.reason"),
                                        adopting
                                                ? getTranslation("fieldwork.population.adopt")
                                                : getTranslation("fieldwork.population.leave")),
                                PopulationDecision.REASON_MAX_LENGTH,
                                reason -> decide(found, difference, verdict, reason))
                        .open());
        button.setAriaLabel(
                adopting
                        ? getTranslation("fieldwork.population.adopt_of", difference.name())
                        : getTranslation("fieldwork.population.leave_of", difference.name()));
        return button;
    }

    private Optional<String> decide(
            PopulationDifferences found, PopulationDifference difference, PopulationVerdict verdict, String reason) {
        RoundId round = found.round().id();
        PopulationDecisionOutcome outcome =
                service.decide(round, difference.municipality(), difference.given(), verdict, reason);
        if (outcome == PopulationDecisionOutcome.DECIDED) {
            service.of(round).ifPresent(this::show);
            return Optional.empty();
        }
        return Optional.of(getTranslation("fieldwork.population.refused." + outcome.name()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("fieldwork.population.title");
    }
}
