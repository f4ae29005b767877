package lv.providus.kopskats.response;

import java.util.Locale;
import lv.providus.kopskats.account.ApplicationAddress;
import lv.providus.kopskats.account.Contact;
import lv.providus.kopskats.account.Contacts;
import lv.providus.kopskats.mail.AttachmentReference;
import lv.providus.kopskats.mail.MailOutbox;
import lv.providus.kopskats.mail.NewMail;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import org.springframework.stereotype.Component;

/** Writes the receipt of a submission to whoever submitted it, once per submission. */
@Component
public class ReceiptMail {

    /** The kind of the attachment: the submission with this receipt number, for printing. */
    public static final String SUBMISSION_FILE = "submission";

    static final String KIND = "receipt";

    private final Contacts contacts;
    private final MailOutbox outbox;
    private final ResponseQuery query;
    private final ApplicationAddress address;
    private final Texts texts;

    ReceiptMail(Contacts contacts, MailOutbox outbox, ResponseQuery query, ApplicationAddress address, Texts texts) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.query = query;
        this.address = address;
        this.texts = texts;
    }

    /** The key of the mail about a submission. */
    public static String keyOf(ReceiptNumber receipt) {
        return KIND + ":" + receipt;
    }

    /** To be called in the transaction that submits. */
    void enqueue(SubmissionReceipt receipt, RoundId round, MunicipalityId municipality, Atvk atvk) {
        AccountId account = Actors.accountOf(Actors.require());
        if (account != null) {
            contacts.of(account).ifPresent(contact -> {
                ResponseQuery.Heading heading = query.heading(round, municipality);
                outbox.enqueue(mail(receipt, heading, contact, ResponseNavigation.receipt(round, atvk))
                        .about(round, municipality));
            });
        }
    }

    private NewMail mail(SubmissionReceipt receipt, ResponseQuery.Heading heading, Contact contact, String path) {
        Language language = contact.language();
        Locale locale = language.locale();
        Formats formats = Formats.in(language);
        String round = heading.round().in(language);
        return NewMail.of(
                        keyOf(receipt.receiptNumber()),
                        KIND,
                        new NewMail.Recipient(contact.email(), language, contact.account()),
                        texts.get(
                                locale,
                                "response.mail.receipt.subject",
                                receipt.receiptNumber().value(),
                                heading.municipality()),
                        texts.get(
                                locale,
                                "response.mail.receipt.body",
                                heading.municipality(),
                                round,
                                receipt.receiptNumber().value(),
                                formats.dateAndTime(receipt.submittedAt()),
                                formats.deadline(heading.closesAt()),
                                address.ofPage(path)))
                .with(new AttachmentReference(
                        SUBMISSION_FILE, receipt.receiptNumber().value()));
    }
}
