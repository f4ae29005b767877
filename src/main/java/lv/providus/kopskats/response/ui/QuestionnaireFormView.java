package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.providus.kopskats.municipality.PopulationFigure;
import lv.providus.kopskats.municipality.PopulationService;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.response.AnsweringWindow;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.SaveAnswer;
import lv.providus.kopskats.response.SaveResult;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The questionnaire of the own municipality, one section at a time; the address tells which one. */
@Route(ResponseNavigation.FORM)
@RolesAllowed(Role.Names.COORDINATOR)
class QuestionnaireFormView extends Page
        implements BeforeEnterObserver, AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final ResponseService responses;
    private final PopulationService populations;
    private final SectionContents contents = new SectionContents();
    private final Set<QuestionCode> answered = new HashSet<>();
    private SaveBar bar = new SaveBar();
    private @Nullable OwnResponse response;
    private String title = "";

    QuestionnaireFormView(ResponseService responses, PopulationService populations) {
        this.responses = responses;
        this.populations = populations;
        addClassName("kk-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        response = ResponseAddress.openOwn(event, responses).orElse(null);
        if (response != null && !response.editable() && !response.submissions().isEmpty()) {
            event.forwardTo(FormAddresses.receipt(response));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (response == null) {
            return;
        }
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ResponseNavigation.SECTION_PARAMETER)
                .orElse("");
        List<Section> sections = response.questionnaire().sections();
        Section section = sections.stream()
                .filter(candidate -> candidate.code().value().equals(wanted))
                .findFirst()
                .orElse(sections.getFirst());
        show(response, section);
    }

    private void show(OwnResponse own, Section section) {
        title = section.title().in(getLocale()) + " – "
                + own.questionnaire().title().in(getLocale());
        answered.clear();
        answered.addAll(own.answers().keySet());
        bar = new SaveBar();
        bar.say(getTranslation(own.answers().isEmpty() ? "response.form.saves_itself" : "response.form.all_saved"));
        SectionPage page = new SectionPage(own, section, storeOf(own, section), bar);
        proposePopulation(own, page);
        bar.setActions(backButton(own, section), continueButton(own, section, page));
        contents.show(own, section.code().value(), answered);
        Div middle = new Div();
        middle.addClassName("kk-form-middle");
        if (own.window() != AnsweringWindow.OPEN) {
            middle.add(new Message(
                    Tone.WARNING,
                    getTranslation(
                            own.window() == AnsweringWindow.CLOSED
                                    ? "response.form.closed"
                                    : "response.form.not_yet_open")));
        } else if (own.beingCorrected()) {
            middle.add(new Message(Tone.NEUTRAL, getTranslation("response.form.being_corrected")));
        }
        middle.add(page, bar);
        Div columns = new Div(contents, middle);
        columns.addClassName("kk-form-columns");
        removeAll();
        add(head(own), columns);
    }

    private Div head(OwnResponse own) {
        Paragraph deadline = new Paragraph(getTranslation(
                "response.form.purpose",
                own.municipalityName(),
                Formats.in(getLocale()).deadline(own.closesAt())));
        deadline.addClassName("kk-quiet");
        Div head = new Div(new H1(own.round().title().in(getLocale())), deadline);
        head.addClassName("kk-form-head");
        return head;
    }

    private AnswerStore storeOf(OwnResponse own, Section section) {
        return (question, content, expectedVersion) -> {
            SaveResult result =
                    responses.save(new SaveAnswer(own.round().id(), question, content, expectedVersion, null));
            if (result instanceof SaveResult.Saved) {
                if (content == null) {
                    answered.remove(question);
                } else {
                    answered.add(question);
                }
                contents.show(own, section.code().value(), answered);
            }
            return result;
        };
    }

    private void proposePopulation(OwnResponse own, SectionPage page) {
        page.questions().stream()
                .filter(question ->
                        question.field().item() instanceof CountQuestion count && count.prefilledFromPopulation())
                .forEach(question -> populations
                        .figure(own.round().populationSet(), own.municipality())
                        .ifPresent(figure -> propose(own, question, figure)));
    }

    private void propose(OwnResponse own, AnsweredQuestion question, PopulationFigure figure) {
        boolean open = own.editable() && own.answer(question.question()).isEmpty();
        populations
                .set(own.round().populationSet())
                .ifPresent(set -> question.field()
                        .setSuggestion(new PopulationLine(
                                figure,
                                set,
                                open,
                                () -> question.take(AnswerValue.NumberAnswer.of(figure.residents())))));
    }

    private Button backButton(OwnResponse own, Section section) {
        int place = own.questionnaire().sections().indexOf(section);
        String address = place == 0
                ? ResponseNavigation.ownRounds()
                : FormAddresses.section(own, own.questionnaire().sections().get(place - 1));
        return new Button(
                getTranslation("response.form.back"),
                click -> getUI().ifPresent(ui -> FormAddresses.open(ui, address)));
    }

    private Button continueButton(OwnResponse own, Section section, SectionPage page) {
        List<Section> sections = own.questionnaire().sections();
        int next = sections.indexOf(section) + 1;
        boolean last = next == sections.size();
        String address = last ? FormAddresses.check(own) : FormAddresses.section(own, sections.get(next));
        Button proceed = new Button(
                getTranslation(last ? "response.form.check" : "response.form.continue"),
                click -> page.questions().stream()
                        .filter(question -> bar.unsaved().contains(question.question()))
                        .findFirst()
                        .ifPresentOrElse(
                                question -> question.field().focus(),
                                () -> getUI().ifPresent(ui -> FormAddresses.open(ui, address))));
        proceed.addThemeVariants(ButtonVariant.PRIMARY);
        return proceed;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (bar.hasUnsaved()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            ConfirmDialog dialog = new ConfirmDialog(
                    getTranslation("response.form.leave.title"),
                    getTranslation("response.form.leave.text", bar.unsaved().size()),
                    getTranslation("response.form.leave.confirm"),
                    confirmed -> leaving.proceed());
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("response.form.leave.stay"));
            dialog.addCancelListener(stayed -> leaving.cancel());
            dialog.open();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
