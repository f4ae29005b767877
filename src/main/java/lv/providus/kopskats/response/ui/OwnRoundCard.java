package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.response.AnsweringWindow;
import lv.providus.kopskats.response.Decline;
import lv.providus.kopskats.response.OwnRound;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.StandingService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.Tone;

/** What is asked now: until when, how much is done, and the one thing to do. */
class OwnRoundCard extends Panel {

    OwnRoundCard(OwnRound own, StandingService standing, ConversationService conversations, Runnable changed) {
        addClassName("kk-round-card");
        Div head = new Div(new H2(own.round().title().in(getLocale())), ResponseBadges.of(own));
        head.addClassName("kk-round-card-head");
        Paragraph deadline = new Paragraph(getTranslation(
                "response.rounds.deadline",
                Formats.in(getLocale()).deadline(own.closesAt()),
                TimeLeft.text(this, Duration.between(own.readAt(), own.closesAt()))));
        String done = getTranslation("response.rounds.done", own.answered(), own.asked());
        ProgressBar bar = new ProgressBar(0, Math.max(own.asked(), 1), Math.min(own.answered(), own.asked()));
        bar.getElement().setAttribute("aria-label", done);
        Div progress = new Div(new Span(done), bar);
        progress.addClassName("kk-round-progress");
        add(head, deadline);
        if (own.state() != ResponseState.SUBMITTED && own.state() != ResponseState.ACCEPTED && own.decline() == null) {
            add(progress);
        }
        Decline decline = own.decline();
        if (decline != null) {
            add(new Message(Tone.NEUTRAL, getTranslation("response.decline.done")));
        } else {
            add(action(own));
        }
        Div further = furtherActions(own, standing, changed);
        further.addComponentAsFirst(new ConversationLink(own, conversations));
        add(further);
        LocalizedText privacy = own.round().privacy();
        if (privacy != null) {
            Paragraph words = new Paragraph(privacy.in(getLocale()));
            words.addClassName("kk-said");
            add(new Details(getTranslation("response.rounds.privacy"), words));
        }
    }

    private Div furtherActions(OwnRound own, StandingService standing, Runnable changed) {
        Div actions = new Div(new PaperLink(
                ResponseNavigation.blankPdf(own.round().id(), own.atvk()), getTranslation("response.paper.blank")));
        actions.addClassName("kk-round-further");
        if (own.answered() > 0) {
            actions.add(new PaperLink(
                    ResponseNavigation.answersPdf(own.round().id(), own.atvk()),
                    getTranslation("response.paper.answers")));
        }
        if (own.lastSubmission() != null && (own.state() == null || own.state().editable())) {
            actions.add(new Anchor(
                    ResponseNavigation.receipt(own.round().id(), own.atvk()),
                    getTranslation("response.rounds.see_submitted")));
        }
        if (own.decline() == null && !own.submitted() && own.window() == AnsweringWindow.OPEN) {
            actions.add(new DeclineButton(
                    standing, own.round().id(), own.round().title().in(getLocale()), changed));
        }
        return actions;
    }

    private Button action(OwnRound own) {
        boolean editable = own.state() == null || own.state().editable();
        String address = editable
                ? ResponseNavigation.form(own.round().id(), own.atvk())
                : ResponseNavigation.receipt(own.round().id(), own.atvk());
        String key = !editable
                ? "response.rounds.see_receipt"
                : own.state() == null ? "response.rounds.start" : "response.rounds.continue";
        Button action = new Button(getTranslation(key), click -> getUI().ifPresent(ui -> ui.navigate(address)));
        action.addClassName("kk-round-action");
        if (editable) {
            action.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return action;
    }
}
