package lv.providus.kopskats.conversation;

import java.util.List;
import lv.providus.kopskats.account.ApplicationAddress;
import lv.providus.kopskats.account.Contact;
import lv.providus.kopskats.account.Contacts;
import lv.providus.kopskats.account.MailTopic;
import lv.providus.kopskats.mail.MailOutbox;
import lv.providus.kopskats.mail.NewMail;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
import org.springframework.stereotype.Component;

/** Tells the other side by mail that there is something to read. The words themselves stay behind sign-in. */
@Component
class ConversationMail {

    private static final String KIND = "conversation";

    private final Contacts contacts;
    private final MailOutbox outbox;
    private final ApplicationAddress address;
    private final Texts texts;

    ConversationMail(Contacts contacts, MailOutbox outbox, ApplicationAddress address, Texts texts) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.address = address;
        this.texts = texts;
    }

    void toResearchers(
            ConversationQuery.Place place,
            RoundId round,
            MunicipalityId municipality,
            long message,
            ConversationKind kind) {
        enqueue(
                contacts.researchers(MailTopic.CONVERSATIONS),
                kind == ConversationKind.QUESTION
                        ? "conversation.mail.question.subject"
                        : "conversation.mail.extension.subject",
                "conversation.mail.to_researchers.body",
                place,
                ConversationNavigation.all(round),
                round,
                municipality,
                message);
    }

    void toCoordinators(
            ConversationQuery.Place place,
            RoundId round,
            MunicipalityId municipality,
            long message,
            ConversationState outcome) {
        String subject = switch (outcome) {
            case OPEN, ANSWERED -> "conversation.mail.answer.subject";
            case ASKED -> "conversation.mail.asked.subject";
            case GRANTED -> "conversation.mail.granted.subject";
            case REFUSED -> "conversation.mail.refused.subject";
        };
        enqueue(
                contacts.coordinatorsOf(municipality, MailTopic.CONVERSATIONS),
                subject,
                outcome == ConversationState.ASKED
                        ? "conversation.mail.asked.body"
                        : "conversation.mail.to_coordinators.body",
                place,
                ConversationNavigation.own(round),
                round,
                municipality,
                message);
    }

    private void enqueue(
            List<Contact> recipients,
            String subject,
            String body,
            ConversationQuery.Place place,
            String path,
            RoundId round,
            MunicipalityId municipality,
            long message) {
        outbox.enqueueAll(recipients.stream()
                .map(contact -> NewMail.of(
                                KIND + ":" + message + ":" + contact.account(),
                                KIND,
                                new NewMail.Recipient(contact.email(), contact.language(), contact.account()),
                                texts.get(contact.language(), subject, place.municipality()),
                                texts.get(
                                        contact.language(),
                                        body,
                                        place.municipality(),
                                        place.round().in(contact.language()),
                                        address.ofPage(path)))
                        .about(round, municipality))
                .toList());
    }
}
