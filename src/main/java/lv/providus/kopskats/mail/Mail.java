package lv.providus.kopskats.mail;

import java.time.Instant;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MailId;
import org.jspecify.annotations.Nullable;

/** A mail of the outbox. */
public record Mail(
        MailId id,
        String recipient,
        Language language,
        String subject,
        String body,
        @Nullable AttachmentReference attachment,
        MailState state,
        int attempts,
        Instant createdAt) {}
