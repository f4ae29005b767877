package lv.providus.kopskats.response;

import java.util.HexFormat;
import lv.providus.kopskats.mail.MailOutbox;
import lv.providus.kopskats.mail.NewMail;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.springframework.stereotype.Component;

/** Writes to a colleague where the entrusted section is. Needs a transaction. */
@Component
class DelegationMail {

    /** The kind of these mails, by which the database keeps their links from others. */
    private static final String KIND = "delegation";

    private static final int KEY_BYTES = 8;

    private final MailOutbox outbox;
    private final Texts texts;

    DelegationMail(MailOutbox outbox, Texts texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    /**
     * @param address the whole address of the link
     * @param hash of the secret in it, which tells one link of a delegation from the next
     */
    void send(EntrustedSection entrusted, String email, String address, byte[] hash, boolean again) {
        Language language = entrusted.language();
        String section = entrusted.sectionTitle().in(language.locale());
        String message = entrusted.message();
        String body = texts.get(
                language,
                again ? "delegation.mail.again" : "delegation.mail.text",
                entrusted.municipalityName(),
                section,
                entrusted.roundTitle().in(language.locale()),
                message == null ? "" : message + "\n\n",
                address,
                entrusted.label(),
                Formats.in(language).deadline(entrusted.endsAt()),
                entrusted.entrustedBy());
        String subject =
                texts.get(language, again ? "delegation.mail.again_subject" : "delegation.mail.subject", section);
        String key = KIND + "/" + entrusted.delegation() + "/" + HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        outbox.enqueue(NewMail.of(key, KIND, new NewMail.Recipient(email, language, null), subject, body)
                .about(entrusted.round(), entrusted.municipality()));
    }
}
