package lv.providus.kopskats.shared;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test act as a person: {@code Acting.as(person, () -> service.doIt())}. */
public final class Acting {

    private Acting() {}

    private record TestPrincipal(Actor actor) implements ActingPrincipal {}

    public static <T> T as(Actor.Person person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new TestPrincipal(person), null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role()))));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void as(Actor.Person person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }
}
