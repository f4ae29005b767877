package lv.providus.kopskats.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

@IntegrationTest
class SystemFirstContextHolderStrategyTest {

    private static final Actor.Person RESEARCHER =
            new Actor.Person(new AccountId(1), Role.RESEARCHER, null, "petnieks@kopskats.example");

    private record Person(Actor actor) implements ActingPrincipal {}

    /** As Vaadin's: whatever is set on the thread, the person of the session comes first. */
    private static final class SessionFirst implements SecurityContextHolderStrategy {

        private final SecurityContext session = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(new Person(RESEARCHER), null, List.of()));

        @Override
        public SecurityContext getContext() {
            return session;
        }

        @Override
        public void setContext(SecurityContext context) {}

        @Override
        public void clearContext() {}

        @Override
        public SecurityContext createEmptyContext() {
            return new SecurityContextImpl();
        }
    }

    @Test
    void the_application_uses_it() {
        assertThat(SecurityContextHolder.getContextHolderStrategy())
                .isInstanceOf(SystemFirstContextHolderStrategy.class);
    }

    @Test
    void the_system_acts_while_a_page_of_a_person_is_worked_on_and_the_person_afterwards() {
        SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(new SystemFirstContextHolderStrategy(new SessionFirst()));
        try {
            assertThat(Actors.require()).isEqualTo(RESEARCHER);
            Actors.asSystem("import", () -> {
                assertThat(Actors.require()).isEqualTo(new Actor.SystemActor("import", RESEARCHER));
                Actors.asSystem(
                        "inner", () -> assertThat(Actors.require().label()).isEqualTo("inner"));
                assertThat(Actors.require()).isEqualTo(new Actor.SystemActor("import", RESEARCHER));
            });
            assertThat(Actors.require()).isEqualTo(RESEARCHER);
        } finally {
            SecurityContextHolder.setContextHolderStrategy(before);
        }
    }
}
