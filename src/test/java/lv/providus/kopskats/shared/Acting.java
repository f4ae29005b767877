package lv.providus.kopskats.shared;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test act as a person or a delegate: {@code Acting.as(person, () -> service.doIt())}. */
public final class Acting {

    private Acting() {}

    private record TestPrincipal(Actor actor) implements ActingPrincipal {}

    public static <T> T as(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new TestPrincipal(actor), null, List.of(new SimpleGrantedAuthority("ROLE_" + roleOf(actor)))));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static String roleOf(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.role().name();
            case Actor.Delegate _ -> Role.Names.DELEGATE;
            case Actor.SystemActor _ -> throw new IllegalArgumentException("The system acts by Actors.asSystem");
        };
    }

    public static void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }
}
