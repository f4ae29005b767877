package lv.providus.kopskats.response;

import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The colleague behind a link as Spring Security holds it during a session. */
record DelegatePrincipal(Actor.Delegate actor) implements ActingPrincipal, AuthenticatedPrincipal {

    @Override
    public String getName() {
        return "delegation " + actor.delegation();
    }
}
