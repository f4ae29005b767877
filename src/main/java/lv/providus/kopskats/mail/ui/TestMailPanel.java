package lv.providus.kopskats.mail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import lv.providus.kopskats.mail.MailDelivery;
import lv.providus.kopskats.mail.MailDesk;
import lv.providus.kopskats.mail.MailState;
import lv.providus.kopskats.mail.MailStatus;
import lv.providus.kopskats.mail.ui.state.MailStateCell;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.Panel;

/** Sends a mail to see whether the server takes it, and shows what becomes of it. */
class TestMailPanel extends Panel {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS = 90;

    private final MailDesk desk;
    private final EmailField recipient = new EmailField();
    private final Div result = new Div();

    TestMailPanel(MailDesk desk) {
        this.desk = desk;
        recipient.setLabel(getTranslation("mail.test.recipient"));
        recipient.setManualValidation(true);
        recipient.setErrorMessage(getTranslation("mail.test.wrong"));
        recipient.setWidth("min(24rem, 100%)");
        result.getElement().setAttribute("aria-live", "polite");
        Button send = new Button(getTranslation("mail.test.send"), click -> send());
        Div row = new Div(recipient, send);
        row.addClassName("kk-filters");
        add(
                new H2(getTranslation("mail.test.title")),
                new Paragraph(getTranslation("mail.test.explanation")),
                row,
                result);
    }

    private void send() {
        Optional<String> key = desk.sendTest(recipient.getValue(), Language.of(getLocale()));
        recipient.setInvalid(key.isEmpty());
        key.ifPresent(test -> {
            look(test);
            getUI().ifPresent(ui -> Thread.startVirtualThread(() -> watch(ui, test)));
        });
    }

    /** Looks until it is known what became of the mail, off the lock of the session. */
    private void watch(UI ui, String test) {
        AtomicBoolean known = new AtomicBoolean();
        try {
            for (int i = 0; i < LOOKS && !known.get() && ui.isAttached(); i++) {
                Thread.sleep(PAUSE);
                ui.access(() -> known.set(look(test)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look(String test) {
        Optional<MailStatus> mail = desk.test(test);
        result.removeAll();
        mail.ifPresent(status -> result.add(new MailStateCell(status, MailDelivery.SERVER)));
        return mail.map(MailStatus::state)
                .filter(state -> state != MailState.QUEUED && state != MailState.SENDING)
                .isPresent();
    }
}
