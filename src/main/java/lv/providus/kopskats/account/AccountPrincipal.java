package lv.providus.kopskats.account;

import java.time.Instant;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The signed-in person as Spring Security holds it during a session. */
record AccountPrincipal(
        AccountId id,
        String email,
        String displayName,
        Role role,
        @Nullable MunicipalityId municipality,
        Instant signedInAt,
        long session)
        implements ActingPrincipal, AuthenticatedPrincipal {

    @Override
    public Actor.Person actor() {
        return new Actor.Person(id, role, municipality, displayName);
    }

    @Override
    public String getName() {
        return email;
    }
}
