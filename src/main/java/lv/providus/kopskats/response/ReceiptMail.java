package lv.providus.kopskats.response;

import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.account.ApplicationAddress;
import lv.providus.kopskats.account.Contact;
import lv.providus.kopskats.account.Contacts;
import lv.providus.kopskats.account.MailTopic;
import lv.providus.kopskats.mail.AttachmentReference;
import lv.providus.kopskats.mail.MailOutbox;
import lv.providus.kopskats.mail.NewMail;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.round.Letter;
import lv.providus.kopskats.round.LetterKind;
import lv.providus.kopskats.round.Placeholder;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.round.RoundLetters;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
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
    private final RoundLetters letters;

    ReceiptMail(
            Contacts contacts,
            MailOutbox outbox,
            ResponseQuery query,
            ApplicationAddress address,
            RoundLetters letters) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.query = query;
        this.address = address;
        this.letters = letters;
    }

    /** The key of the mail about a submission. */
    public static String keyOf(ReceiptNumber receipt) {
        return KIND + ":" + receipt;
    }

    /** To be called in the transaction that submits. */
    void enqueue(SubmissionReceipt receipt, RoundId round, MunicipalityId municipality, Atvk atvk) {
        AccountId account = Actors.accountOf(Actors.require());
        if (account != null) {
            contacts.of(account, MailTopic.RECEIPTS).ifPresent(contact -> {
                ResponseQuery.Heading heading = query.heading(round, municipality);
                Letter letter = Objects.requireNonNull(letters.of(round).get(LetterKind.THANK_YOU));
                outbox.enqueue(mail(letter, receipt, heading, contact, ResponseNavigation.receipt(round, atvk))
                        .about(round, municipality));
            });
        }
    }

    private NewMail mail(
            Letter letter, SubmissionReceipt receipt, ResponseQuery.Heading heading, Contact contact, String path) {
        Language language = contact.language();
        Formats formats = Formats.in(language);
        RoundContact asked = heading.contact();
        Letter.Written written = letter.write(
                language,
                Map.of(
                        Placeholder.NAME, contact.displayName(),
                        Placeholder.MUNICIPALITY, heading.municipality(),
                        Placeholder.ROUND, heading.round().in(language),
                        Placeholder.DEADLINE, formats.deadline(heading.closesAt()),
                        Placeholder.LINK, address.ofPage(path),
                        Placeholder.CONTACT, RoundContact.line(asked),
                        Placeholder.RECEIPT, receipt.receiptNumber().value(),
                        Placeholder.SUBMITTED_AT, formats.dateAndTime(receipt.submittedAt())));
        return NewMail.of(
                        keyOf(receipt.receiptNumber()),
                        KIND,
                        new NewMail.Recipient(contact.email(), language, contact.account()),
                        written.subject(),
                        written.body())
                .with(new AttachmentReference(
                        SUBMISSION_FILE, receipt.receiptNumber().value()));
    }
}
