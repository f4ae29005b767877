package lv.providus.kopskats.account;

import java.time.Instant;
import lv.providus.kopskats.mail.MailState;
import org.jspecify.annotations.Nullable;

/**
 * The latest link by which a person was to set a password.
 *
 * @param mail what became of the mail with it; null where the link was handed over otherwise
 */
public record Invitation(
        State state,
        Instant madeAt,
        Instant expiresAt,
        @Nullable MailState mail) {

    /** Whether the link still works, and if not, why. */
    public enum State {
        WAITING,
        EXPIRED,
        REVOKED,
        USED
    }
}
