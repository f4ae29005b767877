package lv.providus.kopskats.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ProfileServiceTest {

    private static final String NEW_PASSWORD = "rudzi krāj rasu agri";

    @Autowired
    private ProfileService profiles;

    @Autowired
    private OwnDataService data;

    @Autowired
    private Contacts contacts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private PlatformTransactionManager transactions;

    private Actor.Person coordinator;
    private MunicipalityId ludza;

    @BeforeEach
    void people() {
        ludza = TestDatabase.municipality("0037000");
        coordinator = People.coordinator("k@ludza.example", ludza);
        People.administrator("admin@providus.example");
    }

    private AccountPrincipal signedIn(String browser) {
        return signIn.signInProven(coordinator.accountId(), browser).orElseThrow();
    }

    @Test
    void whoever_does_without_mails_of_conversations_still_gets_the_others() {
        Acting.as(
                coordinator,
                () -> profiles.change(new Profile("  Anna Ābele ", Language.EN, Set.of(MailTopic.RECEIPTS))));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(contacts.coordinatorsOf(ludza, MailTopic.CONVERSATIONS)).isEmpty();
            assertThat(contacts.of(coordinator.accountId(), MailTopic.RECEIPTS)).isPresent();
            assertThat(contacts.coordinatorsOf(ludza))
                    .extracting(Contact::displayName)
                    .containsExactly("Anna Ābele");
        });
        assertThat(Acting.as(coordinator, () -> profiles.change(new Profile(" ", Language.LV, Set.of()))))
                .contains(AccountRefusal.NAME_MISSING);
    }

    @Test
    void the_other_sessions_end_at_once_and_the_own_one_goes_on() {
        AccountPrincipal here = signedIn("Firefox, Windows");
        AccountPrincipal there = signedIn("Safari, iPhone");
        assertThat(Acting.as(coordinator, profiles::sessions))
                .extracting(OwnSession::browser)
                .containsExactly("Safari, iPhone", "Firefox, Windows");
        assertThat(Acting.as(coordinator, () -> profiles.endSession(there.session())))
                .isTrue();
        assertThat(signIn.endOf(there)).contains(EndOfSession.NO_LONGER_VALID);
        assertThat(signIn.endOf(here)).isEmpty();
        Actor.Person stranger = People.researcher("r@providus.example");
        assertThat(Acting.as(stranger, () -> profiles.endSession(here.session())))
                .isFalse();
        assertThat(signIn.endOf(here)).isEmpty();
    }

    @Test
    void a_new_password_needs_the_present_one_and_ends_the_sessions_elsewhere() {
        AccountPrincipal elsewhere = signedIn("Chrome, Linux");
        assertThat(Acting.as(coordinator, () -> profiles.changePassword("nepareiza parole", NEW_PASSWORD)))
                .isEqualTo(new PasswordChange.WrongPassword());
        assertThat(signIn.endOf(elsewhere)).isEmpty();
        assertThat(Acting.as(coordinator, () -> profiles.changePassword(People.PASSWORD, "īsa")))
                .isEqualTo(new PasswordChange.Refused(PasswordPolicy.Problem.TOO_SHORT));
        assertThat(Acting.as(coordinator, () -> profiles.changePassword(People.PASSWORD, NEW_PASSWORD)))
                .isEqualTo(new PasswordChange.Done(1));
        assertThat(signIn.endOf(elsewhere)).contains(EndOfSession.NO_LONGER_VALID);
        assertThat(signIn.attempt("k@ludza.example", NEW_PASSWORD, "10.0.0.1", "Firefox, Linux"))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void guessing_the_present_password_is_slowed_down() {
        for (int i = 0; i < SignInThrottle.FREE_FAILURES; i++) {
            Acting.as(coordinator, () -> profiles.changePassword("nepareiza parole", NEW_PASSWORD));
        }
        assertThat(Acting.as(coordinator, () -> profiles.changePassword(People.PASSWORD, NEW_PASSWORD)))
                .isEqualTo(new PasswordChange.Wait());
    }

    @Test
    void the_own_data_hold_what_is_known_and_nothing_of_others() {
        signedIn("Firefox, Windows");
        String file = Acting.as(coordinator, data::export);
        assertThat(file)
                .contains("k@ludza.example", "Ludzas novads", "Firefox, Windows", "account.data_exported")
                .doesNotContain("admin@providus.example", "password");
    }

    @Test
    void browsers_are_known_by_family_only() {
        assertThat(Browsers.family("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"))
                .isEqualTo("Firefox, Windows");
        assertThat(Browsers.family("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36"
                        + " Edg/140.0.0.0"))
                .isEqualTo("Edge, Linux");
        assertThat(Browsers.family(null)).isEqualTo(Browsers.UNKNOWN);
    }
}
