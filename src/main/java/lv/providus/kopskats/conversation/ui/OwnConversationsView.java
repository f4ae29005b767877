package lv.providus.kopskats.conversation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.conversation.Conversation;
import lv.providus.kopskats.conversation.ConversationKind;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.conversation.ExtensionService;
import lv.providus.kopskats.conversation.OwnConversations;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Breadcrumb;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Page;
import lv.providus.kopskats.shared.ui.PageHeader;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.RoundAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a coordinator reads the answers of PROVIDUS, asks, and asks for more time; whoever comes to ask about a question
 * finds that first.
 */
@Route(ConversationNavigation.OWN)
@RolesAllowed(Role.Names.COORDINATOR)
class OwnConversationsView extends Page implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ConversationService conversations;
    private final ExtensionService extensions;
    private final QuestionnaireService questionnaires;
    private @Nullable RoundId round;
    private @Nullable Item about;

    OwnConversationsView(
            ConversationService conversations, ExtensionService extensions, QuestionnaireService questionnaires) {
        this.conversations = conversations;
        this.extensions = extensions;
        this.questionnaires = questionnaires;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<OwnConversations> own =
                RoundAddress.of(event.getRouteParameters()).flatMap(conversations::own);
        if (own.isEmpty()) {
            event.rerouteToError(com.vaadin.flow.router.AccessDeniedException.class);
            return;
        }
        round = own.get().round().id();
        about = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ConversationNavigation.QUESTION_PARAMETER)
                .flatMap(code -> questionnaires
                        .load(own.get().round().questionnaireVersion())
                        .flatMap(version -> version.items().stream()
                                .filter(item -> item.code().value().equals(code))
                                .findFirst()))
                .orElse(null);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        if (round != null) {
            conversations.own(round).ifPresent(own -> show(own, own.round().id()));
        }
    }

    private void show(OwnConversations own, RoundId id) {
        add(
                new Breadcrumb(
                        getTranslation("shared.breadcrumb"),
                        List.of(new Breadcrumb.Step(getTranslation("conversation.breadcrumb.home"), ""))),
                new PageHeader(
                        getTranslation("conversation.own.title"),
                        getTranslation(
                                "conversation.own.purpose", own.round().title().in(getLocale()))));
        if (about == null) {
            own.conversations().forEach(conversation -> add(panel(conversation)));
        }
        addForms(own, id);
        if (about != null) {
            own.conversations().forEach(conversation -> add(panel(conversation)));
        }
    }

    private void addForms(OwnConversations own, RoundId id) {
        QuestionCode code = about == null ? null : about.code();
        String label = about == null
                ? getTranslation("conversation.ask.whole")
                : getTranslation("conversation.ask.about", about.wording().in(getLocale()));
        add(new Panel(
                new H2(getTranslation("conversation.ask.title")),
                new Paragraph(getTranslation("conversation.ask.help")),
                new MessageForm(
                        label,
                        getTranslation("conversation.ask.send"),
                        text -> conversations.ask(id, code, text),
                        () -> sent("conversation.ask.sent"))));
        add(new ExtensionForm(own, extensions, () -> sent("conversation.extension.sent")));
    }

    private ConversationPanel panel(Conversation conversation) {
        ConversationPanel panel = ConversationPanel.forMunicipality(conversation, this);
        if (conversation.unread()) {
            conversations.markRead(conversation.id());
        }
        if (conversation.kind() == ConversationKind.QUESTION) {
            panel.add(new MessageForm(
                    getTranslation(conversation.waitsForMunicipality() ? "conversation.answer" : "conversation.go_on"),
                    getTranslation(
                            conversation.waitsForMunicipality()
                                    ? "conversation.answer.send"
                                    : "conversation.go_on.send"),
                    text -> conversations.goOn(conversation.id(), text),
                    () -> sent("conversation.ask.sent")));
        }
        return panel;
    }

    private void sent(String key) {
        about = null;
        show();
        Notices.success(getTranslation(key));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("conversation.own.title");
    }
}
