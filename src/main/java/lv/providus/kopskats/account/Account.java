package lv.providus.kopskats.account;

import java.time.Instant;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in.
 *
 * @param email in lower case
 * @param municipality given for coordinators and only for them, and so is its name
 * @param lastSignInAt null where the person never signed in
 * @param version rises with every change by an administrator
 */
public record Account(
        AccountId id,
        String email,
        String displayName,
        Role role,
        @Nullable MunicipalityId municipality,
        @Nullable String municipalityName,
        Language language,
        AccountState state,
        @Nullable Instant lastSignInAt,
        int version) {

    public static final int NAME_MAX_LENGTH = 200;
    public static final int EMAIL_MAX_LENGTH = 254;
}
