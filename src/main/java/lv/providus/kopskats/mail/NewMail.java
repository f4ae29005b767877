package lv.providus.kopskats.mail;

import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent, as plain text.
 *
 * @param key tells it from every other mail: enqueued a second time, it is the same one and goes out once
 * @param kind what it is about, e.g. {@code receipt}; the same for all mails of one purpose
 * @param subject line breaks and control characters become blanks
 * @param attachment what is attached; null for nothing
 * @param round the round it is about, null for none; likewise the municipality
 */
public record NewMail(
        String key,
        String kind,
        Recipient recipient,
        String subject,
        String body,
        @Nullable AttachmentReference attachment,
        @Nullable RoundId round,
        @Nullable MunicipalityId municipality) {

    /**
     * Who gets it.
     *
     * @param account null where the person has none
     */
    public record Recipient(
            String email, Language language, @Nullable AccountId account) {}

    public NewMail {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        if (key.isBlank() || kind.isBlank() || subject.isEmpty() || body.isBlank()) {
            throw new IllegalArgumentException("A mail has a key, a kind, a subject and a text");
        }
    }

    /** A mail about nothing but itself. */
    public static NewMail of(String key, String kind, Recipient recipient, String subject, String body) {
        return new NewMail(key, kind, recipient, subject, body, null, null, null);
    }

    public NewMail about(RoundId ofRound, MunicipalityId ofMunicipality) {
        return new NewMail(key, kind, recipient, subject, body, attachment, ofRound, ofMunicipality);
    }

    public NewMail with(AttachmentReference attached) {
        return new NewMail(key, kind, recipient, subject, body, attached, round, municipality);
    }
}
