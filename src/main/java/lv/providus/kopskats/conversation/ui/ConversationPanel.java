package lv.providus.kopskats.conversation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import lv.providus.kopskats.conversation.Conversation;
import lv.providus.kopskats.conversation.ConversationKind;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** One conversation: what it is about, where it stands, every message. */
class ConversationPanel extends Panel {

    private final boolean forMunicipality;

    private ConversationPanel(Conversation conversation, String title, boolean forMunicipality) {
        this.forMunicipality = forMunicipality;
        addClassName("kk-conversation");
        Formats formats = Formats.in(getLocale());
        Div head = new Div(new H2(title), state(conversation));
        head.addClassName("kk-conversation-head");
        if (conversation.unread()) {
            head.add(new StatusBadge(getTranslation("conversation.unread"), Tone.ACCENT));
        }
        add(head);
        Instant wished = conversation.wishedUntil();
        if (wished != null) {
            add(new Paragraph(getTranslation("conversation.wished", formats.deadline(wished))));
        }
        Instant granted = conversation.grantedUntil();
        if (granted != null) {
            add(new Paragraph(getTranslation("conversation.granted", formats.deadline(granted))));
        }
        OrderedList messages = new OrderedList();
        messages.addClassName("kk-messages-said");
        conversation.messages().forEach(message -> messages.add(line(message, formats)));
        add(messages);
    }

    /** As the municipality reads it. */
    static ConversationPanel forMunicipality(Conversation conversation, Component place) {
        return new ConversationPanel(conversation, about(conversation, place), true);
    }

    /** As researchers read it among all of a round. */
    static ConversationPanel amongAll(Conversation conversation, Component place) {
        return new ConversationPanel(
                conversation, conversation.municipalityName() + ": " + about(conversation, place), false);
    }

    /** As researchers read it beside the answers of the municipality. */
    static ConversationPanel besideAnswers(Conversation conversation, Component place) {
        return new ConversationPanel(conversation, about(conversation, place), false);
    }

    private static String about(Conversation conversation, Component place) {
        LocalizedText question = conversation.question();
        return conversation.kind() == ConversationKind.EXTENSION
                ? place.getTranslation("conversation.extension")
                : question == null
                        ? place.getTranslation("conversation.whole")
                        : question.in(UI.getCurrent().getLocale());
    }

    private StatusBadge state(Conversation conversation) {
        return switch (conversation.state()) {
            case OPEN -> new StatusBadge(getTranslation("conversation.state.open"), Tone.WARNING);
            case ASKED ->
                new StatusBadge(
                        getTranslation(forMunicipality ? "conversation.state.asked_you" : "conversation.state.asked"),
                        Tone.WARNING);
            case ANSWERED -> new StatusBadge(getTranslation("conversation.state.answered"), Tone.GOOD);
            case GRANTED -> new StatusBadge(getTranslation("conversation.state.granted"), Tone.GOOD);
            case REFUSED -> new StatusBadge(getTranslation("conversation.state.refused"), Tone.NEUTRAL);
        };
    }

    private ListItem line(Conversation.Message message, Formats formats) {
        Span who = new Span(getTranslation(
                message.fromMunicipality() ? "conversation.by_municipality" : "conversation.by_researcher",
                message.author(),
                formats.dateAndTime(message.writtenAt())));
        who.addClassName("kk-quiet");
        Paragraph text = new Paragraph(message.text());
        text.addClassName("kk-said");
        ListItem line = new ListItem(who, text);
        line.addClassName(message.fromMunicipality() ? "kk-said-by-municipality" : "kk-said-by-researcher");
        return line;
    }
}
