package lv.providus.kopskats.asking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import lv.providus.kopskats.asking.AskingPreview;
import lv.providus.kopskats.asking.AskingService;
import lv.providus.kopskats.asking.AskingStage;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.shared.ui.Panel;

/** Who has not submitted, and the button that reminds them now. */
class ReminderPanel extends Panel {

    ReminderPanel(Round round, AskingService asking, Runnable sent) {
        AskingPreview preview = asking.reminders(round.id());
        add(new H2(getTranslation("asking.reminder.title")));
        if (preview.recipients().isEmpty()) {
            add(new Paragraph(getTranslation("asking.reminder.nobody")));
            return;
        }
        Button send = new Button(getTranslation("asking.reminder.send"), click -> {
            UUID press = UUID.randomUUID();
            new SendDialog(
                            new SendDialog.Words(
                                    getTranslation("asking.reminder.ask"),
                                    getTranslation("asking.reminder.explanation"),
                                    getTranslation("asking.reminder.send")),
                            asking.reminders(round.id()),
                            () -> SendDialog.say(this, asking.remind(round.id(), press), sent))
                    .open();
        });
        add(
                new Paragraph(getTranslation(
                        "asking.reminder.waiting",
                        preview.municipalities(AskingStage.NOT_STARTED),
                        preview.municipalities(AskingStage.DRAFT),
                        preview.municipalities(AskingStage.RETURNED))),
                new Div(send));
    }
}
