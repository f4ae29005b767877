package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.response.OwnRound;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** Leads to the questions about a round, and says how many answers are new. */
class ConversationLink extends Div {

    ConversationLink(OwnRound own, ConversationService conversations) {
        String text = getTranslation("response.rounds.questions");
        Anchor link = new Anchor(ConversationNavigation.own(own.round().id()), text);
        link.setAriaLabel(text + ": " + own.round().title().in(getLocale()));
        add(link);
        int unread = conversations.unreadOwn(own.round().id());
        if (unread > 0) {
            add(new StatusBadge(getTranslation("response.rounds.unread", unread), Tone.ACCENT));
        }
    }
}
