package lv.providus.kopskats.account;

import java.time.Instant;

/**
 * A link that can be used once.
 *
 * @param path within the application, without a slash at its start; holds the secret
 * @param expiresAt when it stops working
 */
public record OneTimeLink(String path, Instant expiresAt) {

    /** The path alone is a secret, so it is not printed. */
    @Override
    public String toString() {
        return "one-time link until " + expiresAt;
    }
}
