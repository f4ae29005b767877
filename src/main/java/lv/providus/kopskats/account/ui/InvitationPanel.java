package lv.providus.kopskats.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import lv.providus.kopskats.account.Invitation;
import lv.providus.kopskats.mail.MailState;
import lv.providus.kopskats.shared.Formats;
import org.jspecify.annotations.Nullable;

/** What became of the latest link of an account: until when it works, and where its mail stands. */
class InvitationPanel extends Div {

    InvitationPanel(Invitation invitation) {
        addClassName("kk-quiet");
        Formats formats = Formats.in(getLocale());
        String made = formats.dateAndTime(invitation.madeAt());
        String expires = formats.dateAndTime(invitation.expiresAt());
        add(new Paragraph(
                switch (invitation.state()) {
                    case WAITING -> getTranslation("account.invitation.waiting", made, expires);
                    case EXPIRED -> getTranslation("account.invitation.expired", made, expires);
                    case REVOKED -> getTranslation("account.invitation.revoked", made);
                    case USED -> getTranslation("account.invitation.used", made);
                }));
        if (invitation.mail() != null) {
            add(new Paragraph(mail(invitation.mail())));
        }
    }

    private String mail(@Nullable MailState state) {
        return switch (state) {
            case QUEUED, SENDING -> getTranslation("account.invitation.mail.queued");
            case SENT -> getTranslation("account.invitation.mail.sent");
            case FAILED -> getTranslation("account.invitation.mail.failed");
            case UNKNOWN -> getTranslation("account.invitation.mail.unknown");
            case null -> "";
        };
    }
}
