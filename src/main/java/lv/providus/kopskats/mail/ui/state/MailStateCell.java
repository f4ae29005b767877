package lv.providus.kopskats.mail.ui.state;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import lv.providus.kopskats.mail.MailDelivery;
import lv.providus.kopskats.mail.MailState;
import lv.providus.kopskats.mail.MailStatus;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** Where a mail stands, and why it failed. */
public class MailStateCell extends Div {

    public MailStateCell(MailStatus mail, MailDelivery delivery) {
        addClassName("kk-mail-state");
        Tone tone = switch (mail.state()) {
            case QUEUED, SENDING -> Tone.NEUTRAL;
            case SENT -> Tone.GOOD;
            case FAILED -> Tone.ERROR;
            case UNKNOWN -> Tone.WARNING;
        };
        boolean stays = mail.state() == MailState.QUEUED && delivery == MailDelivery.TRIAL;
        add(new StatusBadge(
                getTranslation(
                        stays
                                ? "mail.state.trial"
                                : "mail.state." + mail.state().name()),
                tone));
        if (mail.lastError() != null && mail.state() != MailState.SENT) {
            Span why = new Span(mail.lastError());
            why.addClassName("kk-mail-error");
            add(why);
        }
    }
}
