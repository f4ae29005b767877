package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.response.Decline;
import lv.providus.kopskats.response.OwnRound;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.SubmissionReceipt;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Panel;

/** A round that is over: its state and receipt. */
class EarlierRoundCard extends Panel {

    EarlierRoundCard(OwnRound own, ConversationService conversations) {
        String title = own.round().title().in(getLocale());
        Div head = new Div(new H3(title), ResponseBadges.of(own));
        head.addClassName("kk-round-card-head");
        add(head);
        Decline decline = own.decline();
        if (decline != null) {
            add(new Paragraph(getTranslation(
                    "response.decline.shown",
                    Formats.in(getLocale()).dateAndTime(decline.declinedAt()),
                    decline.reason())));
        }
        SubmissionReceipt receipt = own.lastSubmission();
        if (receipt != null) {
            add(new Paragraph(getTranslation(
                    "response.rounds.receipt",
                    receipt.receiptNumber().value(),
                    Formats.in(getLocale()).dateAndTime(receipt.submittedAt()))));
            add(link(ResponseNavigation.receipt(own.round().id(), own.atvk()), "response.rounds.see_answers", title));
        } else if (own.state() != null && decline == null) {
            add(new Paragraph(getTranslation("response.rounds.late_draft")));
            add(link(ResponseNavigation.form(own.round().id(), own.atvk()), "response.rounds.see_draft", title));
        }
        if (own.round().state() == RoundState.PUBLISHED) {
            add(link(RoundNavigation.benchmark(own.round().id()), "response.rounds.benchmark", title));
        }
        add(new ConversationLink(own, conversations));
    }

    private Anchor link(String address, String key, String title) {
        Anchor link = new Anchor(address, getTranslation(key));
        link.setAriaLabel(getTranslation(key) + ": " + title);
        return link;
    }
}
