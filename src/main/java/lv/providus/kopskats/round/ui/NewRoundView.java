package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.municipality.PopulationService;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersionSummary;
import lv.providus.kopskats.round.NewRound;
import lv.providus.kopskats.round.Participation;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundCreation;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** Makes a survey round from a published questionnaire version, or after the pattern of an earlier round. */
@Route(RoundNavigation.NEW)
@RolesAllowed(Role.Names.RESEARCHER)
class NewRoundView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final RoundService rounds;
    private final QuestionnaireService questionnaires;
    private final PopulationService populations;
    private final MunicipalityService municipalities;
    private final Div refusal = new Div();

    NewRoundView(
            RoundService rounds,
            QuestionnaireService questionnaires,
            PopulationService populations,
            MunicipalityService municipalities) {
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.populations = populations;
        this.municipalities = municipalities;
        narrow();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(getTranslation("round.list.title"), RoundNavigation.rounds()))),
                new PageHeader(getTranslation("round.new.title"), getTranslation("round.new.purpose")));
        List<QuestionnaireVersionSummary> versions = questionnaires.versions().stream()
                .filter(QuestionnaireVersionSummary::published)
                .toList();
        if (versions.isEmpty()) {
            add(new EmptyState(
                    getTranslation("round.new.noQuestionnaire.title"),
                    getTranslation("round.new.noQuestionnaire.text")));
            return;
        }
        RoundForm form = new RoundForm(
                new RoundForm.Choices(versions, populations.sets(), municipalities.regions(), municipalities::validOn));
        Button create = new Button(
                getTranslation("round.new.create"), click -> form.value().ifPresent(typed -> create(form, typed)));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        earlierRounds(form);
        add(new Panel(form, refusal, new Div(create)));
    }

    private void earlierRounds(RoundForm form) {
        List<Round> earlier =
                rounds.list().stream().filter(round -> !round.partial()).toList();
        if (earlier.isEmpty()) {
            return;
        }
        ComboBox<Round> pattern = new ComboBox<>(getTranslation("round.new.from"));
        pattern.setHelperText(getTranslation("round.new.from.hint"));
        pattern.setItems(earlier);
        pattern.setItemLabelGenerator(round -> round.title().in(getLocale()));
        pattern.setWidthFull();
        pattern.addValueChangeListener(change -> {
            Round chosen = change.getValue();
            if (chosen != null) {
                form.takeOver(
                        chosen,
                        rounds.participations(chosen.id()).stream()
                                .map(Participation::municipality)
                                .collect(Collectors.toSet()));
            }
        });
        add(new Panel(pattern));
    }

    private void create(RoundForm form, NewRound round) {
        refusal.removeAll();
        switch (rounds.create(round)) {
            case RoundCreation.Created created -> {
                Notices.success(getTranslation("round.new.created"));
                form.settle();
                getUI().ifPresent(ui -> ui.navigate(RoundNavigation.settings(created.id())));
            }
            case RoundCreation.Refused refused ->
                refusal.add(new Message(
                        Tone.ERROR,
                        getTranslation("round.new.refused." + refused.reason().name())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("round.new.title");
    }
}
