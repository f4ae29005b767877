package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import lv.providus.kopskats.response.Received;
import lv.providus.kopskats.response.SubmissionReceipt;
import lv.providus.kopskats.response.Withdrawal;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** The receipt of a submission: number, time, by whom. */
class ReceiptPanel extends Panel {

    ReceiptPanel(SubmissionReceipt receipt) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kk-facts");
        Span number = new Span(receipt.receiptNumber().value());
        number.addClassName("kk-receipt-number");
        facts.add(
                new DescriptionList.Term(getTranslation("response.receipt.number")),
                new DescriptionList.Description(number),
                new DescriptionList.Term(getTranslation("response.receipt.time")),
                new DescriptionList.Description(Formats.in(getLocale()).dateAndTime(receipt.submittedAt())),
                new DescriptionList.Term(getTranslation("response.receipt.by")),
                new DescriptionList.Description(receipt.submittedBy()),
                new DescriptionList.Term(getTranslation("response.receipt.which")),
                new DescriptionList.Description(getTranslation(
                        receipt.imported() && receipt.received() == null
                                ? "response.receipt.which_imported"
                                : "response.receipt.which_number",
                        receipt.number())));
        Received received = receipt.received();
        if (received != null) {
            facts.add(
                    new DescriptionList.Term(getTranslation("response.received")),
                    new DescriptionList.Description(getTranslation(
                            "response.received.by_note",
                            getTranslation("response.received." + received.by().name()),
                            received.note())));
        }
        Withdrawal withdrawal = receipt.withdrawal();
        if (withdrawal != null) {
            add(new StatusBadge(
                    getTranslation(
                            "response.receipt.withdrawn",
                            Formats.in(getLocale()).dateAndTime(withdrawal.withdrawnAt())),
                    Tone.WARNING));
        }
        add(facts);
    }
}
