package lv.providus.kopskats.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SignInTest {

    @Autowired
    private SignIn signIn;

    private Actor.Person researcher;

    @BeforeEach
    void aResearcher() {
        researcher = People.researcher("r@providus.example");
    }

    private SignIn.Outcome attempt(String email, String password, String address) {
        return signIn.attempt(email, password, address, "Firefox, Linux");
    }

    @Test
    void the_right_password_signs_in_whatever_the_case_of_the_address_and_is_noted() {
        assertThat(attempt(" R@Providus.example", People.PASSWORD, "10.1.0.1"))
                .isInstanceOfSatisfying(
                        SignIn.Outcome.SignedIn.class,
                        in -> assertThat(in.principal().actor()).isEqualTo(researcher));
        assertThat(TestDatabase.jdbc().queryForObject("select last_sign_in_at is not null from account", Boolean.class))
                .isTrue();
        assertThat(TestDatabase.jdbc().queryForList("select action from audit_event", String.class))
                .containsExactly("account.signed_in");
    }

    @Test
    void after_five_failures_even_the_right_password_has_to_wait_longer_and_longer() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("r@providus.example", "wrong", "10.1.0.2")).isInstanceOf(SignIn.Outcome.Wrong.class);
        }
        assertThat(attempt("r@providus.example", People.PASSWORD, "10.1.0.3"))
                .isInstanceOfSatisfying(
                        SignIn.Outcome.Wait.class,
                        wait -> assertThat(wait.remaining()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30)));
        TestDatabase.jdbc().update("update account set locked_until = now()");
        assertThat(attempt("r@providus.example", "wrong", "10.1.0.3")).isInstanceOf(SignIn.Outcome.Wrong.class);
        assertThat(attempt("r@providus.example", People.PASSWORD, "10.1.0.3"))
                .isInstanceOfSatisfying(
                        SignIn.Outcome.Wait.class,
                        wait -> assertThat(wait.remaining()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)));
        TestDatabase.jdbc().update("update account set locked_until = now()");
        assertThat(attempt("r@providus.example", People.PASSWORD, "10.1.0.3"))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(TestDatabase.jdbc().queryForObject("select failed_sign_ins from account", Integer.class))
                .isZero();
    }

    @Test
    void the_wait_never_exceeds_a_quarter_of_an_hour() {
        TestDatabase.jdbc().update("update account set failed_sign_ins = 1000000");
        attempt("r@providus.example", "wrong", "10.1.0.4");
        assertThat(attempt("r@providus.example", People.PASSWORD, "10.1.0.4"))
                .isInstanceOfSatisfying(
                        SignIn.Outcome.Wait.class,
                        wait -> assertThat(wait.remaining()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15)));
    }

    @Test
    void an_unknown_address_answers_like_a_known_one() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("nobody@providus.example", "wrong", "10.1.0.5"))
                    .isInstanceOf(SignIn.Outcome.Wrong.class);
        }
        assertThat(attempt("nobody@providus.example", "wrong", "10.1.0.5")).isInstanceOf(SignIn.Outcome.Wait.class);
    }

    @Test
    void an_unknown_address_takes_as_long_as_a_known_one() {
        TestDatabase.jdbc()
                .update(
                        "update account set password_hash = ?",
                        new SecurityConfiguration().passwordEncoder().encode(People.PASSWORD));
        attempt("warm@providus.example", "wrong", "10.1.0.6");
        long known = nanosOf(() -> attempt("r@providus.example", "wrong", "10.1.0.6"));
        long unknown = nanosOf(() -> attempt("nobody2@providus.example", "wrong", "10.1.0.6"));
        assertThat((double) unknown / known).isBetween(0.3, 3.0);
    }

    private static long nanosOf(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - begin);
        }
        return best;
    }

    @Test
    void many_failures_from_one_network_address_stop_that_address_only() {
        for (int i = 0; i < SignInThrottle.FREE_FAILURES_PER_ADDRESS; i++) {
            attempt("guess" + i + "@providus.example", "wrong", "10.1.0.7");
        }
        assertThat(attempt("r@providus.example", People.PASSWORD, "10.1.0.7")).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(attempt("r@providus.example", People.PASSWORD, "10.1.0.8"))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void a_disabled_account_is_told_so_only_with_the_right_password() {
        TestDatabase.jdbc().update("update account set enabled = false");
        assertThat(attempt("r@providus.example", "wrong", "10.1.0.9")).isInstanceOf(SignIn.Outcome.Wrong.class);
        assertThat(attempt("r@providus.example", People.PASSWORD, "10.1.0.9"))
                .isInstanceOf(SignIn.Outcome.Disabled.class);
        assertThat(signIn.signInProven(researcher.accountId(), "Firefox, Linux"))
                .isEmpty();
    }

    @Test
    void a_session_ends_when_the_account_is_disabled_or_gets_another_role_or_municipality() {
        Actor.Person coordinator = People.coordinator("k@ludza.example", TestDatabase.municipality("0037000"));
        AccountPrincipal session =
                signIn.signInProven(coordinator.accountId(), "Firefox, Linux").orElseThrow();
        assertThat(signIn.endOf(session)).isEmpty();
        TestDatabase.jdbc()
                .update(
                        "update account set municipality_id = ? where role = 'coordinator'",
                        TestDatabase.municipality("0024000").value());
        assertThat(signIn.endOf(session)).contains(EndOfSession.CHANGED);
        TestDatabase.jdbc().update("update account set enabled = false");
        assertThat(signIn.endOf(session)).contains(EndOfSession.DISABLED);
    }
}
