package lv.providus.kopskats.response;

import lv.providus.kopskats.account.ApplicationAddress;
import lv.providus.kopskats.account.Contact;
import lv.providus.kopskats.account.Contacts;
import lv.providus.kopskats.mail.MailOutbox;
import lv.providus.kopskats.mail.NewMail;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import org.springframework.stereotype.Component;

/** Tells the coordinators that a response was returned. What is to be corrected stays behind sign-in. */
@Component
class ReturnMail {

    private static final String KIND = "returned";

    private final Contacts contacts;
    private final MailOutbox outbox;
    private final ResponseQuery query;
    private final ApplicationAddress address;
    private final Texts texts;

    ReturnMail(Contacts contacts, MailOutbox outbox, ResponseQuery query, ApplicationAddress address, Texts texts) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.query = query;
        this.address = address;
        this.texts = texts;
    }

    /** To be called in the transaction that returns. */
    void enqueue(long step, RoundId round, MunicipalityId municipality, Atvk atvk) {
        ResponseQuery.Heading heading = query.heading(round, municipality);
        String path = ResponseNavigation.form(round, atvk);
        outbox.enqueueAll(contacts.coordinatorsOf(municipality).stream()
                .map(contact -> mail(step, heading, contact, path).about(round, municipality))
                .toList());
    }

    private NewMail mail(long step, ResponseQuery.Heading heading, Contact contact, String path) {
        Language language = contact.language();
        return NewMail.of(
                KIND + ":" + step + ":" + contact.account(),
                KIND,
                new NewMail.Recipient(contact.email(), language, contact.account()),
                texts.get(language, "response.mail.returned.subject", heading.municipality()),
                texts.get(
                        language,
                        "response.mail.returned.body",
                        heading.municipality(),
                        heading.round().in(language),
                        Formats.in(language).deadline(heading.closesAt()),
                        address.ofPage(path)));
    }
}
