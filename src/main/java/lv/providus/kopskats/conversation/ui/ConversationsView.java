package lv.providus.kopskats.conversation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.conversation.Conversation;
import lv.providus.kopskats.conversation.ConversationKind;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.conversation.SayResult;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.EmptyState;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** Where researchers read and answer what municipalities ask in a round. */
@Route(ConversationNavigation.ALL)
@RolesAllowed(Role.Names.RESEARCHER)
class ConversationsView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ConversationService conversations;
    private final RoundService rounds;
    private @Nullable Round round;

    ConversationsView(ConversationService conversations, RoundService rounds) {
        this.conversations = conversations;
        this.rounds = rounds;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = RoundAddress.of(event).flatMap(rounds::find).orElse(null);
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
        all.forEach(conversation -> add(panel(conversation)));
    }

    private ConversationPanel panel(Conversation conversation) {
        ConversationPanel panel = new ConversationPanel(conversation, true);
        if (conversation.unread()) {
            conversations.markRead(conversation.id());
        }
        if (conversation.kind() == ConversationKind.QUESTION) {
            panel.add(new MessageForm(
                    getTranslation("conversation.answer"),
                    getTranslation("conversation.answer.send"),
                    text -> conversations.answer(conversation.id(), text),
                    this::said));
        } else if (conversation.waiting()) {
            addDecision(panel, conversation);
        }
        return panel;
    }

    private void addDecision(ConversationPanel panel, Conversation conversation) {
        Instant wished = conversation.wishedUntil();
        DatePicker day = DayPicker.create(
                getTranslation("conversation.grant.day"),
                getLocale(),
                LocalDate.ofInstant(wished == null ? Instant.now() : wished.minusSeconds(1), Formats.ZONE));
        MessageForm form = new MessageForm(
                getTranslation("conversation.decision"),
                getTranslation("conversation.grant"),
                text -> DayPicker.endOf(day)
                        .map(until -> conversations.grant(conversation.id(), until, text))
                        .orElse(SayResult.NOT_LATER),
                this::said);
        form.addAction(new Button(
                getTranslation("conversation.refuse"),
                click -> form.take(conversations.refuse(conversation.id(), form.value()), this::said)));
        panel.add(day, form);
    }

    private void said() {
        show();
        Notices.success(getTranslation("conversation.said"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("conversation.all.title");
    }
}
