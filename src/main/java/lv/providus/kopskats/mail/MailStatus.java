package lv.providus.kopskats.mail;

import java.time.Instant;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.MailId;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param recipient the e-mail address
 * @param since since when it is in this state
 * @param attempts how often sending was begun
 * @param createdAt when it was written
 * @param lastError what the mail server said last; null where nothing went wrong
 */
public record MailStatus(
        MailId id,
        String key,
        String kind,
        String recipient,
        @Nullable AccountId account,
        @Nullable MunicipalityId municipality,
        MailState state,
        Instant since,
        int attempts,
        Instant createdAt,
        @Nullable String lastError) {}
