package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.asking.AskingNavigation;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.fieldwork.FieldworkNavigation;
import lv.providus.kopskats.fieldwork.FieldworkService;
import lv.providus.kopskats.fieldwork.RoundProgress;
import lv.providus.kopskats.response.CorrectionRequestService;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** One round: the response rate, a bar per region, and every municipality with its state. */
@Route(RoundNavigation.PROGRESS)
@RolesAllowed(Role.Names.RESEARCHER)
class RoundProgressView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final FieldworkService fieldwork;
    private final CorrectionRequestService corrections;
    private final ConversationService conversations;
    private String title = "";

    RoundProgressView(
            FieldworkService fieldwork, CorrectionRequestService corrections, ConversationService conversations) {
        this.fieldwork = fieldwork;
        this.corrections = corrections;
        this.conversations = conversations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RoundProgress progress = event.getRouteParameters()
                .get("round")
                .flatMap(RoundId::parse)
                .flatMap(fieldwork::progress)
                .orElseThrow(NotFoundException::new);
        title = progress.round().title().in(getLocale());
        show(progress);
    }

    private void show(RoundProgress progress) {
        removeAll();
        Round round = progress.round();
        Formats formats = Formats.in(getLocale());
        Anchor results = new Anchor(ResultsNavigation.results(round.id()), getTranslation("fieldwork.card.results"));
        Anchor importing = new Anchor(ResponseNavigation.importInto(round.id()), getTranslation("fieldwork.import"));
        Anchor population =
                new Anchor(FieldworkNavigation.population(round.id()), getTranslation("fieldwork.population.open"));
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(
                                getTranslation("fieldwork.rounds.title"), RoundNavigation.rounds()))),
                new PageHeader(
                        title,
                        getTranslation(
                                "fieldwork.progress.purpose",
                                formats.date(round.opensAt()),
                                formats.deadline(round.closesAt())),
                        new Anchor(AskingNavigation.mails(round.id()), getTranslation("fieldwork.mails")),
                        results,
                        importing,
                        population,
                        new Anchor(RoundNavigation.settings(round.id()), getTranslation("fieldwork.settings"))),
                new RoundBadges(round));
        if (round.note() != null) {
            add(new Message(Tone.WARNING, round.note().in(getLocale())));
        }
        add(new CorrectionRequestsPanel(corrections, round.id()));
        if (!round.partial()) {
            add(new RegionBars(progress));
        }
        add(new WaitingQuestions(round.id(), conversations.waiting(round.id())));
        MunicipalityTable table = new MunicipalityTable(progress);
        add(new Panel(
                new H2(getTranslation("fieldwork.municipalities.title")),
                new Paragraph(getTranslation("fieldwork.municipalities.drafts")),
                table));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
