package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.municipality.PopulationService;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersionSummary;
import lv.providus.kopskats.round.Participation;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundEditing;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundOutcome;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.RoundAddress;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One round: what it is, and the steps from planned to archived. */
@Route(RoundNavigation.SETTINGS)
@RolesAllowed(Role.Names.RESEARCHER)
class RoundSettingsView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final RoundService rounds;
    private final RoundEditing editing;
    private final QuestionnaireService questionnaires;
    private final PopulationService populations;
    private final MunicipalityService municipalities;
    private final Div refusal = new Div();
    private @Nullable Round round;

    RoundSettingsView(
            RoundService rounds,
            RoundEditing editing,
            QuestionnaireService questionnaires,
            PopulationService populations,
            MunicipalityService municipalities) {
        this.rounds = rounds;
        this.editing = editing;
        this.questionnaires = questionnaires;
        this.populations = populations;
        this.municipalities = municipalities;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = RoundAddress.of(event.getRouteParameters())
                .flatMap(rounds::find)
                .orElse(null);
        if (round == null) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (round != null) {
            show(round);
        }
    }

    private void show(Round shown) {
        round = shown;
        removeAll();
        refusal.removeAll();
        String title = shown.title().in(getLocale());
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(
                                new Breadcrumb.Step(getTranslation("round.list.title"), RoundNavigation.rounds()),
                                new Breadcrumb.Step(title, RoundNavigation.progress(shown.id())))),
                new PageHeader(
                        getTranslation("round.settings.title"),
                        getTranslation("round.settings.purpose", title),
                        new Anchor(RoundNavigation.letters(shown.id()), getTranslation("round.letters.title"))),
                new RoundSteps(shown, editing, this::changed, this::deleted),
                particulars(shown));
    }

    private Panel particulars(Round shown) {
        List<QuestionnaireVersionSummary> versions = questionnaires.versions().stream()
                .filter(version -> version.published() || version.id().equals(shown.questionnaireVersion()))
                .toList();
        RoundForm form = new RoundForm(
                new RoundForm.Choices(versions, populations.sets(), municipalities.regions(), municipalities::validOn));
        form.show(
                shown,
                rounds.participations(shown.id()).stream()
                        .map(Participation::municipality)
                        .collect(Collectors.toSet()));
        Panel panel = new Panel(form, refusal);
        switch (shown.state()) {
            case PLANNED -> {}
            case OPEN, CLOSED ->
                panel.addComponentAsFirst(new Message(Tone.NEUTRAL, getTranslation("round.settings.fixed")));
            case PUBLISHED, ARCHIVED ->
                panel.addComponentAsFirst(new Message(Tone.NEUTRAL, getTranslation("round.settings.over")));
        }
        if (shown.state() != RoundState.PUBLISHED && shown.state() != RoundState.ARCHIVED) {
            Button save = new Button(
                    getTranslation("round.settings.save"),
                    click -> form.value()
                            .ifPresent(wanted -> changed(editing.change(shown.id(), shown.version(), wanted))));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            panel.add(new Div(save));
        }
        return panel;
    }

    private void changed(RoundOutcome outcome) {
        refusal.removeAll();
        switch (outcome) {
            case RoundOutcome.Done() -> {
                Notices.success(getTranslation("round.settings.saved"));
                if (round != null) {
                    rounds.find(round.id()).ifPresent(this::show);
                }
            }
            case RoundOutcome.Invalid(var reason) -> refuse(getTranslation("round.new.refused." + reason.name()));
            case RoundOutcome.Refused(var reason) -> refuse(getTranslation("round.refused." + reason.name()));
        }
    }

    private void refuse(String problem) {
        refusal.add(new Message(Tone.ERROR, problem));
        refusal.scrollIntoView();
    }

    private void deleted(RoundOutcome outcome) {
        if (outcome instanceof RoundOutcome.Done) {
            Notices.success(getTranslation("round.step.DELETE.done"));
            removeAll();
            getUI().ifPresent(ui -> ui.navigate(RoundNavigation.rounds()));
        } else {
            changed(outcome);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("round.settings.title");
    }
}
