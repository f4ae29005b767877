package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ReviewStep;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** Why the own response was returned, until when it can be corrected, and the way to answer instead. */
class ReturnedMessage extends Message {

    ReturnedMessage(OwnResponse own, ReviewStep step) {
        super(
                Tone.WARNING,
                UI.getCurrent()
                        .getTranslation(
                                "response.form.returned",
                                Formats.in(UI.getCurrent().getLocale()).deadline(own.closesAt())));
        Span who = new Span(getTranslation(
                "response.form.returned.message",
                step.doneBy(),
                Formats.in(getLocale()).dateAndTime(step.doneAt())));
        who.addClassName("kk-quiet");
        Paragraph words = new Paragraph(step.message());
        words.addClassName("kk-said");
        add(
                who,
                words,
                new Anchor(
                        ConversationNavigation.own(own.round().id()), getTranslation("response.form.returned.reply")));
    }
}
