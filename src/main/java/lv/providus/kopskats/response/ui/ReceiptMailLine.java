package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.Paragraph;
import lv.providus.kopskats.mail.MailDelivery;
import lv.providus.kopskats.mail.MailStatus;

/** Says where the mail with the receipt went, or why it did not. */
class ReceiptMailLine extends Paragraph {

    ReceiptMailLine(MailStatus status, MailDelivery delivery) {
        addClassName("kk-quiet");
        setText(
                switch (status.state()) {
                    case SENT -> getTranslation("response.receipt.mail.sent", status.recipient());
                    case FAILED, UNKNOWN -> getTranslation("response.receipt.mail.failed", status.recipient());
                    case QUEUED, SENDING ->
                        switch (delivery) {
                            case SERVER -> getTranslation("response.receipt.mail.queued", status.recipient());
                            case TRIAL -> getTranslation("response.receipt.mail.trial", status.recipient());
                            case WAITING -> getTranslation("response.receipt.mail.waiting", status.recipient());
                        };
                });
    }
}
