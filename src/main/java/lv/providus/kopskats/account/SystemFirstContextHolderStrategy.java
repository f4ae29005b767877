package lv.providus.kopskats.account;

import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Lets the system act under its own name also while a person's page is being worked on: the strategy of Vaadin prefers
 * the person of the session to whoever was set on the thread.
 */
final class SystemFirstContextHolderStrategy implements SecurityContextHolderStrategy {

    private final SecurityContextHolderStrategy persons;
    private final ThreadLocal<@Nullable SecurityContext> system = new ThreadLocal<>();

    SystemFirstContextHolderStrategy(SecurityContextHolderStrategy persons) {
        this.persons = persons;
    }

    @Override
    public SecurityContext getContext() {
        SecurityContext context = system.get();
        return context == null ? persons.getContext() : context;
    }

    @Override
    public void setContext(SecurityContext context) {
        if (isOfSystem(context.getAuthentication())) {
            system.set(context);
        } else {
            system.remove();
            persons.setContext(context);
        }
    }

    private static boolean isOfSystem(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof ActingPrincipal principal
                && principal.actor() instanceof Actor.SystemActor;
    }

    @Override
    public void clearContext() {
        system.remove();
        persons.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return persons.createEmptyContext();
    }
}
