package lv.providus.kopskats.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells who acts on this thread, and lets the system act under its own name. */
public final class Actors {

    private Actors() {}

    private record SystemPrincipal(Actor.SystemActor actor) implements ActingPrincipal {}

    /** Who acts, empty where nobody is signed in. */
    public static Optional<Actor> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActingPrincipal principal
                ? Optional.of(principal.actor())
                : Optional.empty();
    }

    /** Who acts.
     *
     * @throws AccessDeniedException where nobody is signed in
     */
    public static Actor require() {
        return current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** The signed-in person.
     *
     * @throws AccessDeniedException where no person is signed in
     */
    public static Actor.Person requirePerson() {
        if (require() instanceof Actor.Person person) {
            return person;
        }
        throw new AccessDeniedException("No person is signed in");
    }

    /** The municipality of the signed-in coordinator.
     *
     * @throws AccessDeniedException where no coordinator is signed in
     */
    public static MunicipalityId requireMunicipality() {
        MunicipalityId municipality = requirePerson().municipality();
        if (municipality == null) {
            throw new AccessDeniedException("Only a coordinator has a municipality");
        }
        return municipality;
    }

    /** The delegate who acts.
     *
     * @throws AccessDeniedException where no delegate acts
     */
    public static Actor.Delegate requireDelegate() {
        if (require() instanceof Actor.Delegate delegate) {
            return delegate;
        }
        throw new AccessDeniedException("No delegate acts");
    }

    /** The municipality that the signed-in coordinator, or the delegate, answers for.
     *
     * @throws AccessDeniedException where neither is signed in
     */
    public static MunicipalityId requireMunicipalityThatAnswers() {
        return require() instanceof Actor.Delegate delegate ? delegate.municipality() : requireMunicipality();
    }

    /** The account behind the actor, null for delegates and where the system acts on its own. */
    public static @Nullable AccountId accountOf(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.accountId();
            case Actor.Delegate _ -> null;
            case Actor.SystemActor system ->
                system.onBehalfOf() == null ? null : system.onBehalfOf().accountId();
        };
    }

    /** Runs work as the system; the person signed in, if any, stays named as the one who asked for it. */
    public static <T> T asSystem(String name, Supplier<T> work) {
        Actor.Person onBehalfOf = current()
                .filter(Actor.Person.class::isInstance)
                .map(Actor.Person.class::cast)
                .orElse(null);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext system = SecurityContextHolder.createEmptyContext();
        system.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SystemPrincipal(new Actor.SystemActor(name, onBehalfOf)),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_SYSTEM"))));
        SecurityContextHolder.setContext(system);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Runs work as the system, see {@link #asSystem(String, Supplier)}. */
    public static void asSystem(String name, Runnable work) {
        asSystem(name, () -> {
            work.run();
            return true;
        });
    }
}
