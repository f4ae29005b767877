package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.conversation.QuestioningService;
import lv.providus.kopskats.response.AnsweringWindow;
import lv.providus.kopskats.response.DelegationService;
import lv.providus.kopskats.response.OwnRound;
import lv.providus.kopskats.response.PredecessorSubmissionService;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.ReviewService;
import lv.providus.kopskats.response.StandingService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;

/** The home of a coordinator: what is asked now, and what was. */
@Route(ResponseNavigation.OWN_ROUNDS)
@Menu(title = "response.rounds.title", order = 1, icon = "vaadin:clipboard-text")
@RolesAllowed(Role.Names.COORDINATOR)
class MyRoundsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private final ResponseService responses;
    private final StandingService standing;
    private final DelegationService delegations;
    private final ConversationService conversations;
    private final PredecessorSubmissionService predecessors;
    private final QuestioningService questioning;
    private final ReviewService review;

    MyRoundsView(
            ResponseService responses,
            StandingService standing,
            DelegationService delegations,
            ConversationService conversations,
            PredecessorSubmissionService predecessors,
            QuestioningService questioning,
            ReviewService review) {
        this.responses = responses;
        this.standing = standing;
        this.delegations = delegations;
        this.conversations = conversations;
        this.predecessors = predecessors;
        this.questioning = questioning;
        this.review = review;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        List<OwnRound> rounds = responses.ownRounds();
        List<OwnRound> open = rounds.stream()
                .filter(round -> round.window() == AnsweringWindow.OPEN)
                .toList();
        List<OwnRound> earlier = rounds.stream()
                .filter(round -> round.window() == AnsweringWindow.CLOSED || round.window() == AnsweringWindow.LATE)
                .toList();
        removeAll();
        add(new PageHeader(getTranslation("response.rounds.title"), getTranslation("response.rounds.purpose")));
        add(new OwnTasks(rounds, review, questioning));
        if (open.isEmpty()) {
            add(new EmptyState(
                    getTranslation("response.rounds.none"), getTranslation("response.rounds.none_explanation")));
        }
        open.forEach(round -> {
            OwnRoundCard card = new OwnRoundCard(round, standing, conversations, this::show);
            card.add(new DelegationSummary(round, delegations.list(round.round().id())));
            add(card);
        });
        if (!earlier.isEmpty()) {
            add(new H2(getTranslation("response.rounds.earlier")));
            earlier.forEach(round -> add(new EarlierRoundCard(round, conversations)));
        }
        if (!predecessors.list().isEmpty()) {
            add(new Anchor(ResponseNavigation.predecessors(), getTranslation("response.predecessors.open")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("response.rounds.title");
    }
}
