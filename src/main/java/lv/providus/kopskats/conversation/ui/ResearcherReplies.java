package lv.providus.kopskats.conversation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import lv.providus.kopskats.conversation.Conversation;
import lv.providus.kopskats.conversation.ConversationKind;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.conversation.ExtensionService;
import lv.providus.kopskats.conversation.QuestioningService;
import lv.providus.kopskats.conversation.SayResult;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.DayPicker;
import lv.providus.kopskats.shared.ui.Notices;

/** What a researcher can do in a conversation: answer, give more time or not, end it. */
final class ResearcherReplies {

    private final ConversationService conversations;
    private final QuestioningService questioning;
    private final ExtensionService extensions;
    private final Runnable changed;

    /**
     * Added to panels by {@link #addTo}.
     *
     * @param changed called after something was said or ended
     */
    ResearcherReplies(
            ConversationService conversations,
            QuestioningService questioning,
            ExtensionService extensions,
            Runnable changed) {
        this.conversations = conversations;
        this.questioning = questioning;
        this.extensions = extensions;
        this.changed = changed;
    }

    ConversationPanel addTo(ConversationPanel panel, Conversation conversation) {
        if (conversation.unread()) {
            conversations.markRead(conversation.id());
        }
        if (conversation.kind() == ConversationKind.QUESTION) {
            panel.add(answer(panel, conversation));
        } else if (conversation.waiting()) {
            addDecision(panel, conversation);
        }
        return panel;
    }

    private MessageForm answer(ConversationPanel panel, Conversation conversation) {
        MessageForm form = new MessageForm(
                panel.getTranslation(conversation.byProvidus() ? "conversation.ask_on" : "conversation.answer"),
                panel.getTranslation(
                        conversation.byProvidus() ? "conversation.go_on.send" : "conversation.answer.send"),
                text -> conversations.answer(conversation.id(), text),
                () -> said(panel));
        if (conversation.waiting() || conversation.waitsForMunicipality()) {
            form.addAction(new Button(panel.getTranslation("conversation.settle"), click -> {
                questioning.settle(conversation.id());
                changed.run();
            }));
        }
        return form;
    }

    private void addDecision(ConversationPanel panel, Conversation conversation) {
        Instant wished = conversation.wishedUntil();
        DatePicker day = DayPicker.create(
                panel.getTranslation("conversation.grant.day"),
                UI.getCurrent().getLocale(),
                LocalDate.ofInstant(wished == null ? Instant.now() : wished.minusSeconds(1), Formats.ZONE));
        MessageForm form = new MessageForm(
                panel.getTranslation("conversation.decision"),
                panel.getTranslation("conversation.grant"),
                text -> DayPicker.endOf(day)
                        .map(until -> extensions.grant(conversation.id(), until, text))
                        .orElse(SayResult.NOT_LATER),
                () -> said(panel));
        form.addAction(new Button(
                panel.getTranslation("conversation.refuse"),
                click -> form.take(extensions.refuse(conversation.id(), form.value()), () -> said(panel))));
        panel.add(day, form);
    }

    private void said(ConversationPanel panel) {
        String done = panel.getTranslation("conversation.said");
        changed.run();
        Notices.success(done);
    }
}
