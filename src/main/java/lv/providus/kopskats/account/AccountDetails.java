package lv.providus.kopskats.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator states about a person. Blanks around name and address are left out, the address is kept in
 * lower case.
 */
public record AccountDetails(
        String email,
        String displayName,
        Role role,
        @Nullable MunicipalityId municipality) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    public AccountDetails {
        email = email.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
    }

    /** What is wrong with these details by themselves, empty where nothing is. */
    public Optional<AccountRefusal> problem() {
        if (displayName.isEmpty() || displayName.length() > Account.NAME_MAX_LENGTH) {
            return Optional.of(AccountRefusal.NAME_MISSING);
        }
        if (email.length() > Account.EMAIL_MAX_LENGTH || !EMAIL.matcher(email).matches()) {
            return Optional.of(AccountRefusal.EMAIL_INVALID);
        }
        if (role == Role.COORDINATOR && municipality == null) {
            return Optional.of(AccountRefusal.MUNICIPALITY_MISSING);
        }
        return role != Role.COORDINATOR && municipality != null
                ? Optional.of(AccountRefusal.MUNICIPALITY_ONLY_FOR_COORDINATORS)
                : Optional.empty();
    }
}
