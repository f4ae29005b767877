package lv.providus.kopskats.conversation.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import lv.providus.kopskats.conversation.Conversation;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.conversation.ExtensionService;
import lv.providus.kopskats.conversation.QuestioningService;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.RoundAddress;
import org.jspecify.annotations.Nullable;

/** Where researchers read and answer what municipalities ask in a round. */
@Route(ConversationNavigation.ALL)
@RolesAllowed(Role.Names.RESEARCHER)
class ConversationsView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ConversationService conversations;
    private final QuestioningService questioning;
    private final ExtensionService extensions;
    private final RoundService rounds;
    private @Nullable Round round;

    ConversationsView(
            ConversationService conversations,
            QuestioningService questioning,
            ExtensionService extensions,
            RoundService rounds) {
        this.conversations = conversations;
        this.questioning = questioning;
        this.extensions = extensions;
        this.rounds = rounds;
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
        show();
    }

    private void show() {
        removeAll();
        if (round == null) {
            return;
        }
        String title = round.title().in(getLocale());
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(title, RoundNavigation.progress(round.id())))),
                new PageHeader(
                        getTranslation("conversation.all.title"), getTranslation("conversation.all.purpose", title)));
        List<Conversation> all = conversations.inRound(round.id());
        if (all.isEmpty()) {
            add(new EmptyState(
                    getTranslation("conversation.all.none"), getTranslation("conversation.all.none_explanation")));
        }
        ResearcherReplies replies = new ResearcherReplies(conversations, questioning, extensions, this::show);
        all.forEach(conversation -> add(replies.addTo(ConversationPanel.amongAll(conversation, this), conversation)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("conversation.all.title");
    }
}
