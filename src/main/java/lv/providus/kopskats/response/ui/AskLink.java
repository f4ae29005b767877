package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.Anchor;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.shared.RoundId;

/** Leads to where PROVIDUS is asked about a question. */
class AskLink extends Anchor {

    AskLink(RoundId round, Item item) {
        String text = getTranslation("conversation.ask.link");
        setHref(ConversationNavigation.ask(round, item.code()));
        setText(text);
        setAriaLabel(text + ": " + item.wording().in(getLocale()));
        addClassName("kk-ask");
    }
}
