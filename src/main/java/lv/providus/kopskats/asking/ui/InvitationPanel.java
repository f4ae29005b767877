package lv.providus.kopskats.asking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import lv.providus.kopskats.asking.AskingPreview;
import lv.providus.kopskats.asking.AskingService;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.shared.ui.Panel;

/** Who has not been invited yet, and the button that invites them. */
class InvitationPanel extends Panel {

    InvitationPanel(Round round, AskingService asking, Runnable sent) {
        AskingPreview preview = asking.invitations(round.id());
        add(new H2(getTranslation("asking.invitation.title")));
        if (preview.recipients().isEmpty()) {
            add(new Paragraph(getTranslation(
                    switch (round.state()) {
                        case PLANNED -> "asking.invitation.planned";
                        case OPEN, CLOSED, PUBLISHED, ARCHIVED -> "asking.invitation.nobody";
                    })));
        } else {
            add(new Paragraph(getTranslation(
                    "asking.invitation.waiting",
                    preview.municipalities(),
                    preview.recipients().size())));
            Button send = new Button(getTranslation("asking.invitation.send"), click -> {
                UUID press = UUID.randomUUID();
                new SendDialog(
                                new SendDialog.Words(
                                        getTranslation("asking.invitation.ask"),
                                        getTranslation("asking.invitation.explanation"),
                                        getTranslation("asking.invitation.send")),
                                asking.invitations(round.id()),
                                () -> SendDialog.say(this, asking.invite(round.id(), press), sent))
                        .open();
            });
            send.addThemeVariants(ButtonVariant.PRIMARY);
            add(new Div(send));
        }
        if (!preview.withoutCoordinator().isEmpty()) {
            add(new Unreached(preview.withoutCoordinator()));
        }
    }
}
