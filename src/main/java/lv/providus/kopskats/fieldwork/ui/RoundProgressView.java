package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lv.providus.kopskats.asking.AskingNavigation;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.fieldwork.FieldworkNavigation;
import lv.providus.kopskats.fieldwork.FieldworkService;
import lv.providus.kopskats.fieldwork.RoundProgress;
import lv.providus.kopskats.response.CorrectionRequestService;
import lv.providus.kopskats.response.ResponseChanges;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.results.ResultsNavigation;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.RoundAddress;
import lv.providus.kopskats.shared.ui.RoundNote;
import lv.providus.kopskats.shared.ui.SoonRefresh;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One round: the response rate, a bar per region, and every municipality with its state. */
@Route(RoundNavigation.PROGRESS)
@RolesAllowed(Role.Names.RESEARCHER)
class RoundProgressView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final FieldworkService fieldwork;
    private final CorrectionRequestService corrections;
    private final ConversationService conversations;
    private final RowActions actions;
    private final ResponseChanges changes;
    private final List<Consumer<RoundProgress>> refreshing = new ArrayList<>();
    private String title = "";
    private @Nullable RoundId shown;
    private Runnable unsubscribe = () -> {};

    RoundProgressView(
            FieldworkService fieldwork,
            CorrectionRequestService corrections,
            ConversationService conversations,
            RowActions actions,
            ResponseChanges changes) {
        this.fieldwork = fieldwork;
        this.corrections = corrections;
        this.conversations = conversations;
        this.actions = actions;
        this.changes = changes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RoundProgress progress = RoundAddress.of(event.getRouteParameters())
                .flatMap(fieldwork::progress)
                .orElseThrow(NotFoundException::new);
        title = progress.round().title().in(getLocale());
        show(progress);
    }

    private void show(RoundProgress progress) {
        removeAll();
        Round round = progress.round();
        shown = round.id();
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
                                round.state().isOver()
                                        ? "fieldwork.progress.purpose.over"
                                        : "fieldwork.progress.purpose",
                                formats.date(round.opensAt()),
                                formats.deadline(round.closesAt())),
                        new Anchor(AskingNavigation.mails(round.id()), getTranslation("fieldwork.mails")),
                        results,
                        importing,
                        population,
                        new Anchor(RoundNavigation.settings(round.id()), getTranslation("fieldwork.settings"))),
                new RoundBadges(round));
        RoundNote.of(round.demonstration(), round.note(), Tone.WARNING).ifPresent(this::add);
        add(new CorrectionRequestsPanel(corrections, round.id()));
        MunicipalityTable table = new MunicipalityTable(progress, row -> actions.open(round, row, this::refresh));
        WaitingQuestions waiting = new WaitingQuestions(round.id(), conversations.waiting(round.id()));
        refreshing.clear();
        refreshing.add(table::show);
        refreshing.add(now -> waiting.show(conversations.waiting(round.id())));
        if (!round.partial()) {
            RegionBars bars = new RegionBars(progress);
            refreshing.add(bars::show);
            add(bars);
            fieldwork
                    .timeline(round.id())
                    .map(timeline -> new TimelinePanel(round.title().in(getLocale()), timeline))
                    .ifPresent(panel -> {
                        refreshing.add(now -> fieldwork.timeline(round.id()).ifPresent(panel::show));
                        add(panel);
                    });
        }
        add(
                waiting,
                new Panel(
                        new H2(getTranslation("fieldwork.municipalities.title")),
                        new Paragraph(getTranslation("fieldwork.municipalities.drafts")),
                        table));
    }

    /** Shows what changed; what is searched, filtered and scrolled stays so. */
    private void refresh() {
        if (shown != null) {
            fieldwork.progress(shown).ifPresent(now -> refreshing.forEach(part -> part.accept(now)));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (shown != null) {
            SoonRefresh soon = new SoonRefresh(this, event.getUI(), this::refresh);
            unsubscribe = changes.subscribe(shown, change -> soon.changed());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unsubscribe.run();
        super.onDetach(event);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
