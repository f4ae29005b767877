package lv.providus.kopskats.asking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.account.ApplicationAddress;
import lv.providus.kopskats.account.Contact;
import lv.providus.kopskats.account.SignInLinks;
import lv.providus.kopskats.mail.MailOutbox;
import lv.providus.kopskats.mail.NewMail;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.round.Letter;
import lv.providus.kopskats.round.LetterKind;
import lv.providus.kopskats.round.Placeholder;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundContact;
import lv.providus.kopskats.round.RoundLetters;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import org.springframework.stereotype.Component;

/** Writes invitations and reminders, each with a link of its recipient's own. Needs a transaction. */
@Component
class AskingMail {

    private final MailOutbox outbox;
    private final RoundLetters letters;
    private final SignInLinks links;
    private final ApplicationAddress address;

    AskingMail(MailOutbox outbox, RoundLetters letters, SignInLinks links, ApplicationAddress address) {
        this.outbox = outbox;
        this.letters = letters;
        this.links = links;
        this.address = address;
    }

    /** The key of the invitation of an account, which there is only one of. */
    static String invitationKey(Round round, Contact contact) {
        return AskingWaveKind.INVITATION.mailKind() + ":" + round.id() + ":" + contact.account();
    }

    int invite(Round round, List<AskingRecipient> recipients) {
        Letter letter = Objects.requireNonNull(letters.of(round.id()).get(LetterKind.INVITATION));
        return outbox.enqueueAll(recipients.stream()
                .map(recipient -> mail(
                        round, recipient, AskingWaveKind.INVITATION, invitationKey(round, recipient.contact()), letter))
                .toList());
    }

    int remind(Round round, long wave, List<AskingRecipient> recipients) {
        Map<LetterKind, Letter> all = letters.of(round.id());
        return outbox.enqueueAll(recipients.stream()
                .map(recipient -> mail(
                        round,
                        recipient,
                        AskingWaveKind.REMINDER,
                        AskingWaveKind.REMINDER.mailKind() + ":" + wave + ":"
                                + recipient.contact().account(),
                        Objects.requireNonNull(all.get(recipient.stage().reminder()))))
                .toList());
    }

    private NewMail mail(Round round, AskingRecipient recipient, AskingWaveKind kind, String key, Letter letter) {
        Contact contact = recipient.contact();
        Language language = contact.language();
        String form = ResponseNavigation.form(round.id(), recipient.atvk());
        Letter.Written written = letter.write(
                language,
                Map.of(
                        Placeholder.NAME, contact.displayName(),
                        Placeholder.MUNICIPALITY, recipient.municipalityName(),
                        Placeholder.ROUND, round.title().in(language),
                        Placeholder.DEADLINE, Formats.in(language).deadline(recipient.deadline()),
                        Placeholder.LINK,
                                address.ofPage(
                                        links.toSignIn(contact.account(), form).path()),
                        Placeholder.CONTACT, RoundContact.line(round.contact())));
        return NewMail.of(
                        key,
                        kind.mailKind(),
                        new NewMail.Recipient(contact.email(), language, contact.account()),
                        written.subject(),
                        written.body())
                .about(round.id(), recipient.municipality());
    }
}
