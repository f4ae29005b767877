package lv.providus.kopskats.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.mail.MailState;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class InvitationTest {

    private static final String NEW_PASSWORD = "rudzi krāj rasu agri";
    private static final Pattern LINK = Pattern.compile("/link/([A-Za-z0-9_-]{43})\\b");

    @Autowired
    private AccountService accounts;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private HandoverService handovers;

    @Autowired
    private PasswordResetService resets;

    @Autowired
    private AccountLinkService links;

    private Actor.Person administrator;
    private MunicipalityId ludza;

    @BeforeEach
    void people() {
        administrator = People.administrator("admin@providus.example");
        ludza = TestDatabase.municipality("0037000");
    }

    private AccountId invited() {
        AccountOutcome.Done done = (AccountOutcome.Done) Acting.as(
                administrator,
                () -> accounts.create(new AccountDetails("k@ludza.example", "Koordinatore", Role.COORDINATOR, ludza)));
        Acting.as(administrator, () -> invitations.invite(done.account().id()));
        return done.account().id();
    }

    private Invitation invitation(AccountId account) {
        return Acting.as(administrator, () -> invitations.latest(account)).orElseThrow();
    }

    private AccountState state(AccountId account) {
        return Acting.as(administrator, () -> accounts.byId(account))
                .orElseThrow()
                .state();
    }

    private static List<String> secrets() {
        return TestDatabase.jdbc().queryForList("select body from mail_message order by id", String.class).stream()
                .map(InvitationTest::secret)
                .toList();
    }

    private static String secret(String body) {
        Matcher link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void the_mail_brings_a_link_that_works_once_and_the_list_shows_where_it_stands() {
        AccountId account = invited();
        assertThat(state(account)).isEqualTo(AccountState.INVITED);
        assertThat(invitation(account).state()).isEqualTo(Invitation.State.WAITING);
        assertThat(invitation(account).mail()).isEqualTo(MailState.QUEUED);
        String secret = secrets().getFirst();
        assertThat(links.look(secret)).isInstanceOf(LinkState.SetsPassword.class);
        assertThat(links.setPassword(secret, NEW_PASSWORD)).isEqualTo(new LinkOutcome.Redeemed(account));
        assertThat(links.look(secret)).isInstanceOf(LinkState.DoesNotWork.class);
        assertThat(state(account)).isEqualTo(AccountState.ACTIVE);
        assertThat(invitation(account).state()).isEqualTo(Invitation.State.USED);
    }

    @Test
    void sending_again_takes_the_first_link_away_and_revoking_the_second() {
        AccountId account = invited();
        Acting.as(administrator, () -> invitations.invite(account));
        List<String> secrets = secrets();
        assertThat(links.look(secrets.get(0))).isInstanceOf(LinkState.DoesNotWork.class);
        assertThat(links.look(secrets.get(1))).isInstanceOf(LinkState.SetsPassword.class);
        Acting.as(administrator, () -> invitations.revoke(account));
        assertThat(links.look(secrets.get(1))).isInstanceOf(LinkState.DoesNotWork.class);
        assertThat(invitation(account).state()).isEqualTo(Invitation.State.REVOKED);
    }

    @Test
    void an_invitation_expires() {
        AccountId account = invited();
        TestDatabase.jdbc()
                .update("update account_link set created_at = now() - interval '9 days',"
                        + " expires_at = now() - interval '2 days'");
        assertThat(links.look(secrets().getFirst())).isInstanceOf(LinkState.DoesNotWork.class);
        assertThat(invitation(account).state()).isEqualTo(Invitation.State.EXPIRED);
    }

    @Test
    void a_forgotten_password_is_mailed_about_without_taking_an_invitation_away() {
        AccountId account = invited();
        Actors.asSystem("test", () -> resets.send(" K@Ludza.example "));
        List<String> secrets = secrets();
        assertThat(secrets).hasSize(2);
        assertThat(links.look(secrets.get(0))).isInstanceOf(LinkState.SetsPassword.class);
        assertThat(links.setPassword(secrets.get(1), NEW_PASSWORD)).isEqualTo(new LinkOutcome.Redeemed(account));
        assertThat(links.look(secrets.get(0))).isInstanceOf(LinkState.DoesNotWork.class);
    }

    @Test
    void nobody_unknown_or_disabled_gets_a_mail_and_one_address_gets_few() throws InterruptedException {
        PasswordResetRequests requests = new PasswordResetRequests(resets, Clock.systemUTC());
        AccountId account = People.researcher("r@providus.example").accountId();
        requests.take("nobody@providus.example", "10.0.0.1");
        for (int i = 0; i < 9; i++) {
            requests.take("r@providus.example", "10.0.0." + i);
        }
        requests.stop();
        assertThat(requests.awaitEnd(Duration.ofSeconds(20))).isTrue();
        Acting.as(administrator, () -> accounts.disable(account));
        Actors.asSystem("test", () -> resets.send("r@providus.example"));
        assertThat(TestDatabase.jdbc().queryForList("select distinct recipient from mail_message", String.class))
                .containsExactly("r@providus.example");
        assertThat(secrets()).hasSize(PasswordResetRequests.PER_EMAIL);
    }

    @Test
    void a_handover_disables_the_one_and_invites_the_other_in_the_same_place() {
        AccountId before = People.coordinator("k@ludza.example", ludza).accountId();
        AccountOutcome outcome =
                Acting.as(administrator, () -> handovers.handOver(before, "Pēctece", "p@ludza.example", null));
        Account successor = ((AccountOutcome.Done) outcome).account();
        assertThat(successor.role()).isEqualTo(Role.COORDINATOR);
        assertThat(successor.municipality()).isEqualTo(ludza);
        assertThat(successor.state()).isEqualTo(AccountState.INVITED);
        assertThat(state(before)).isEqualTo(AccountState.DISABLED);
        assertThat(secrets()).hasSize(1);
    }

    @Test
    void a_handover_from_a_day_on_waits_for_it_and_can_be_cancelled() {
        AccountId before = People.coordinator("k@ludza.example", ludza).accountId();
        AccountOutcome outcome = Acting.as(
                administrator,
                () -> handovers.handOver(
                        before,
                        "Pēctece",
                        "p@ludza.example",
                        LocalDate.now(Formats.ZONE).plusDays(9)));
        AccountId successor = ((AccountOutcome.Done) outcome).account().id();
        assertThat(state(before)).isEqualTo(AccountState.ACTIVE);
        assertThat(state(successor)).isEqualTo(AccountState.DISABLED);
        assertThat(Actors.asSystem("test", handovers::performDue)).isZero();
        assertThat(Acting.as(administrator, () -> handovers.handOver(before, "Cita", "c@ludza.example", null)))
                .isEqualTo(new AccountOutcome.Refused(AccountRefusal.HANDOVER_AGREED_ALREADY));
        TestDatabase.jdbc().update("update account_handover set takes_place_on = current_date - 1");
        assertThat(Actors.asSystem("test", handovers::performDue)).isEqualTo(1);
        assertThat(state(before)).isEqualTo(AccountState.DISABLED);
        assertThat(state(successor)).isEqualTo(AccountState.INVITED);
        assertThat(Actors.asSystem("test", handovers::performDue)).isZero();
        assertThat(secrets()).hasSize(1);
    }

    @Test
    void the_last_administrator_who_can_sign_in_is_not_handed_over_nor_disabled_by_a_second_one() {
        Actor.Person second = People.administrator("second@providus.example");
        TestDatabase.jdbc()
                .update(
                        "update account set password_hash = null where id = ?",
                        second.accountId().value());
        assertThat(Acting.as(
                        second,
                        () -> handovers.handOver(administrator.accountId(), "Cits", "c@providus.example", null)))
                .isEqualTo(new AccountOutcome.Refused(AccountRefusal.LAST_ADMINISTRATOR));
        assertThat(Acting.as(second, () -> accounts.disable(administrator.accountId())))
                .isEqualTo(new AccountOutcome.Refused(AccountRefusal.LAST_ADMINISTRATOR));
    }
}
