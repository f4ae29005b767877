package lv.providus.kopskats.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AccountLinkServiceTest {

    private static final String NEW_PASSWORD = "rudzi krāj rasu agri";

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountLinkService links;

    @Autowired
    private AccountLinks maker;

    @Autowired
    private SignIn signIn;

    @Autowired
    private PlatformTransactionManager transactions;

    private Actor.Person administrator;
    private Actor.Person researcher;

    @BeforeEach
    void people() {
        administrator = People.administrator("admin@providus.example");
        researcher = People.researcher("r@providus.example");
    }

    private String passwordLink() {
        PasswordLinkOutcome made = Acting.as(administrator, () -> accounts.newPasswordLink(researcher.accountId()));
        return secretOf(((PasswordLinkOutcome.Made) made).link());
    }

    private static String secretOf(OneTimeLink link) {
        return link.path().substring("link/".length());
    }

    private String administratorLink(boolean first) {
        return secretOf(Actors.asSystem(
                "test",
                () -> new TransactionTemplate(transactions)
                        .execute(status ->
                                first ? maker.toBecomeFirstAdministrator() : maker.toRecoverAdministration())));
    }

    @Test
    void looking_at_a_link_does_not_use_it_up_and_setting_the_password_does() {
        String secret = passwordLink();
        assertThat(links.look(secret)).isInstanceOf(LinkState.SetsPassword.class);
        assertThat(links.look(secret)).isInstanceOf(LinkState.SetsPassword.class);
        assertThat(links.setPassword(secret, NEW_PASSWORD)).isEqualTo(new LinkOutcome.Redeemed(researcher.accountId()));
        assertThat(links.look(secret)).isInstanceOf(LinkState.DoesNotWork.class);
        assertThat(links.setPassword(secret, NEW_PASSWORD)).isInstanceOf(LinkOutcome.DoesNotWork.class);
        assertThat(signIn.attempt("r@providus.example", NEW_PASSWORD, "10.0.0.1", "Firefox, Linux"))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(signIn.attempt("r@providus.example", People.PASSWORD, "10.0.0.1", "Firefox, Linux"))
                .isInstanceOf(SignIn.Outcome.Wrong.class);
    }

    @Test
    void only_a_hash_of_the_secret_is_stored() {
        String secret = passwordLink();
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(TestDatabase.jdbc()
                        .queryForObject(
                                "select token_hash = sha256(?::bytea) from account_link", Boolean.class, secret))
                .isTrue();
        assertThat(TestDatabase.jdbc()
                        .queryForObject(
                                "select count(*) from audit_event e where e::text like '%' || ? || '%'",
                                Integer.class, secret))
                .isZero();
    }

    @Test
    void of_many_who_use_a_link_at_once_one_succeeds() throws Exception {
        String secret = passwordLink();
        int many = 4;
        CyclicBarrier together = new CyclicBarrier(many);
        List<Future<LinkOutcome>> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                String password = NEW_PASSWORD + " " + i + " reizes";
                outcomes.add(threads.submit(() -> {
                    together.await();
                    return links.setPassword(secret, password);
                }));
            }
        }
        List<LinkOutcome> results = new ArrayList<>();
        for (Future<LinkOutcome> outcome : outcomes) {
            results.add(outcome.get());
        }
        assertThat(results).filteredOn(LinkOutcome.Redeemed.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(LinkOutcome.DoesNotWork.class::isInstance)
                .hasSize(many - 1);
    }

    @Test
    void a_newer_link_revokes_the_older_and_an_expired_one_does_not_work() {
        String older = passwordLink();
        String newer = passwordLink();
        assertThat(links.look(older)).isInstanceOf(LinkState.DoesNotWork.class);
        assertThat(links.look(newer)).isInstanceOf(LinkState.SetsPassword.class);
        TestDatabase.jdbc()
                .update(
                        "update account_link set created_at = now() - interval '8 days', expires_at = now() - interval '1 second'");
        assertThat(links.look(newer)).isInstanceOf(LinkState.DoesNotWork.class);
        assertThat(links.setPassword(newer, NEW_PASSWORD)).isInstanceOf(LinkOutcome.DoesNotWork.class);
    }

    @Test
    void a_refused_password_leaves_the_link_working() {
        String secret = passwordLink();
        assertThat(links.setPassword(secret, "short"))
                .isEqualTo(new LinkOutcome.PasswordRefused(PasswordPolicy.Problem.TOO_SHORT));
        assertThat(links.look(secret)).isInstanceOf(LinkState.SetsPassword.class);
    }

    @Test
    void setting_a_password_ends_the_sessions_begun_before() {
        AccountPrincipal session =
                signIn.signInProven(researcher.accountId(), "Firefox, Linux").orElseThrow();
        assertThat(signIn.endOf(session)).isEmpty();
        links.setPassword(passwordLink(), NEW_PASSWORD);
        assertThat(signIn.endOf(session)).contains(EndOfSession.NO_LONGER_VALID);
        assertThat(signIn.endOf(signIn.signInProven(researcher.accountId(), "Firefox, Linux")
                        .orElseThrow()))
                .isEmpty();
    }

    @Test
    void the_link_of_the_first_administrator_works_only_while_there_is_none() {
        String secret = administratorLink(true);
        assertThat(links.look(secret)).isInstanceOf(LinkState.DoesNotWork.class);
        TestDatabase.jdbc().update("delete from account");
        assertThat(links.look(secret)).isInstanceOf(LinkState.MakesAdministrator.class);
        assertThat(links.becomeAdministrator(secret, " ", "new@providus.example", NEW_PASSWORD))
                .isEqualTo(new LinkOutcome.DetailsRefused(AccountRefusal.NAME_MISSING));
        assertThat(links.becomeAdministrator(secret, "Jauna persona", "new@providus.example", NEW_PASSWORD))
                .isInstanceOf(LinkOutcome.Redeemed.class);
        assertThat(links.becomeAdministrator(secret, "Vēl viena", "other@providus.example", NEW_PASSWORD))
                .isInstanceOf(LinkOutcome.DoesNotWork.class);
        assertThat(TestDatabase.jdbc()
                        .queryForList("select email from account where role = 'administrator'", String.class))
                .containsExactly("new@providus.example");
    }

    @Test
    void a_recovery_link_lets_a_disabled_administrator_in_again() {
        TestDatabase.jdbc().update("update account set enabled = false where role = 'administrator'");
        String secret = administratorLink(false);
        assertThat(links.becomeAdministrator(secret, "Persona", "Admin@Providus.example", NEW_PASSWORD))
                .isEqualTo(new LinkOutcome.Redeemed(administrator.accountId()));
        assertThat(signIn.attempt("admin@providus.example", NEW_PASSWORD, "10.0.0.1", "Firefox, Linux"))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }
}
