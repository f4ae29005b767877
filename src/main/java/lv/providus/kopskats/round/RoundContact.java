package lv.providus.kopskats.round;

import org.jspecify.annotations.Nullable;

/**
 * Who answers questions about a round.
 *
 * @param name of a team or a person, not blank
 * @param email where to write to
 */
public record RoundContact(String name, String email) {

    public static final int MAX_LENGTH = 200;

    public RoundContact {
        if (name.isBlank() || email.isBlank()) {
            throw new IllegalArgumentException("A contact has a name and an address");
        }
    }

    /** As it stands in a letter; PROVIDUS where nobody is named. */
    public static String line(@Nullable RoundContact contact) {
        return contact == null ? "PROVIDUS" : contact.name() + ", " + contact.email();
    }
}
