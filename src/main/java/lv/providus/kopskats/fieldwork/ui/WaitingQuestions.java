package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Panel;

/** How many questions of municipalities wait, and the way to them. */
class WaitingQuestions extends Panel {

    private final Paragraph words = new Paragraph();

    WaitingQuestions(RoundId round, int waiting) {
        add(
                new H2(getTranslation("conversation.all.title")),
                words,
                new Anchor(ConversationNavigation.all(round), getTranslation("conversation.all.open")));
        show(waiting);
    }

    final void show(int waiting) {
        words.setText(getTranslation("conversation.all.waiting", waiting));
    }
}
