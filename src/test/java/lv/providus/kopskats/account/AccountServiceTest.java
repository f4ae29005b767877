package lv.providus.kopskats.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class AccountServiceTest {

    @Autowired
    private AccountService service;

    private Actor.Person administrator;
    private MunicipalityId ludza;

    @BeforeEach
    void anAdministrator() {
        administrator = People.administrator("admin@providus.example");
        ludza = TestDatabase.municipality("0037000");
    }

    private AccountOutcome create(String email, Role role, @Nullable MunicipalityId municipality) {
        return Acting.as(
                administrator, () -> service.create(new AccountDetails(email, "Kāda persona", role, municipality)));
    }

    private Account created(String email, Role role, @Nullable MunicipalityId municipality) {
        assertThat(create(email, role, municipality)).isInstanceOf(AccountOutcome.Done.class);
        return Acting.as(administrator, () -> service.byEmail(email)).orElseThrow();
    }

    private static AccountOutcome.Refused refused(AccountRefusal reason) {
        return new AccountOutcome.Refused(reason);
    }

    private List<String> actions() {
        return TestDatabase.jdbc().queryForList("select action from audit_event order by id", String.class);
    }

    @Test
    void a_new_account_is_invited_until_its_password_is_set_and_stands_in_the_audit_trail() {
        Account account =
                created("Liga@Ludza.example ".strip().toLowerCase(java.util.Locale.ROOT), Role.COORDINATOR, ludza);
        assertThat(account.state()).isEqualTo(AccountState.INVITED);
        assertThat(account.municipalityName()).isEqualTo("Ludzas novads");
        assertThat(account.language()).isEqualTo(Language.LV);
        assertThat(actions()).containsExactly("account.created");
    }

    @Test
    void a_coordinator_needs_a_municipality_of_today_and_others_have_none() {
        assertThat(create("a@b.example", Role.COORDINATOR, null))
                .isEqualTo(refused(AccountRefusal.MUNICIPALITY_MISSING));
        assertThat(create("a@b.example", Role.COORDINATOR, TestDatabase.municipality("0055000")))
                .isEqualTo(refused(AccountRefusal.MUNICIPALITY_NOT_VALID));
        assertThat(create("a@b.example", Role.RESEARCHER, ludza))
                .isEqualTo(refused(AccountRefusal.MUNICIPALITY_ONLY_FOR_COORDINATORS));
        assertThat(TestDatabase.jdbc().queryForObject("select count(*) from account", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void an_address_without_a_form_or_taken_by_another_is_refused() {
        assertThat(create("nobody", Role.RESEARCHER, null)).isEqualTo(refused(AccountRefusal.EMAIL_INVALID));
        assertThat(create("ADMIN@providus.example", Role.RESEARCHER, null))
                .isEqualTo(refused(AccountRefusal.EMAIL_TAKEN));
    }

    @Test
    void only_administrators_manage_accounts() {
        Actor.Person researcher = People.researcher("r@providus.example");
        assertThatThrownBy(() -> Acting.as(researcher, () -> service.count(AccountFilter.ALL)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(researcher, () -> service.disable(administrator.accountId())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_disables_or_demotes_oneself() {
        People.administrator("second@providus.example");
        assertThat(Acting.as(administrator, () -> service.disable(administrator.accountId())))
                .isEqualTo(refused(AccountRefusal.OWN_ACCOUNT));
        assertThat(Acting.as(
                        administrator,
                        () -> service.change(
                                administrator.accountId(),
                                0,
                                new AccountDetails("admin@providus.example", "Es", Role.RESEARCHER, null))))
                .isEqualTo(refused(AccountRefusal.OWN_ACCOUNT));
    }

    @Test
    void the_last_enabled_administrator_can_be_neither_disabled_nor_demoted() {
        AccountId last = administrator.accountId();
        assertThat(Actors.asSystem("test", () -> service.disable(last)))
                .isEqualTo(refused(AccountRefusal.LAST_ADMINISTRATOR));
        assertThat(Actors.asSystem(
                        "test",
                        () -> service.change(
                                last, 0, new AccountDetails("admin@providus.example", "Es", Role.RESEARCHER, null))))
                .isEqualTo(refused(AccountRefusal.LAST_ADMINISTRATOR));
    }

    @Test
    void of_two_administrators_who_disable_each_other_at_once_one_stays() throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            TestDatabase.empty();
            Actor.Person one = People.administrator("one@providus.example");
            Actor.Person other = People.administrator("other@providus.example");
            CyclicBarrier together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                Future<AccountOutcome> first = threads.submit(disabling(together, one, other));
                Future<AccountOutcome> second = threads.submit(disabling(together, other, one));
                assertThat(List.of(first.get(), second.get()))
                        .filteredOn(refused(AccountRefusal.LAST_ADMINISTRATOR)::equals)
                        .hasSize(1);
            }
            assertThat(TestDatabase.jdbc().queryForObject("select count(*) from account where enabled", Integer.class))
                    .isEqualTo(1);
        }
    }

    private Callable<AccountOutcome> disabling(CyclicBarrier together, Actor.Person who, Actor.Person whom) {
        return () -> {
            together.await();
            return Acting.as(who, () -> service.disable(whom.accountId()));
        };
    }

    @Test
    void a_change_over_somebody_elses_change_is_refused() {
        Account account = created("r@providus.example", Role.RESEARCHER, null);
        AccountDetails details = new AccountDetails("r@providus.example", "Cits vārds", Role.COORDINATOR, ludza);
        assertThat(Acting.as(administrator, () -> service.change(account.id(), account.version(), details)))
                .isInstanceOf(AccountOutcome.Done.class);
        assertThat(Acting.as(administrator, () -> service.change(account.id(), account.version(), details)))
                .isEqualTo(refused(AccountRefusal.CHANGED_MEANWHILE));
    }

    @Test
    void disabling_revokes_password_links_and_a_disabled_account_gets_none() {
        Account account = created("r@providus.example", Role.RESEARCHER, null);
        Acting.as(administrator, () -> service.newPasswordLink(account.id()));
        Acting.as(administrator, () -> service.disable(account.id()));
        assertThat(TestDatabase.jdbc().queryForObject("select revoked_at is not null from account_link", Boolean.class))
                .isTrue();
        assertThat(Acting.as(administrator, () -> service.newPasswordLink(account.id())))
                .isEqualTo(new PasswordLinkOutcome.Refused(AccountRefusal.DISABLED));
        Acting.as(administrator, () -> service.enable(account.id()));
        assertThat(Acting.as(administrator, () -> service.newPasswordLink(account.id())))
                .isInstanceOf(PasswordLinkOutcome.Made.class);
        assertThat(actions())
                .containsExactly(
                        "account.created",
                        "account.password_link_made",
                        "account.disabled",
                        "account.enabled",
                        "account.password_link_made");
    }

    @Test
    void the_list_is_searched_filtered_and_sorted_by_the_database_in_latvian_order() {
        created("zane@ludza.example", Role.COORDINATOR, ludza);
        TestDatabase.jdbc().update("update account set display_name = 'Ābele' where role = 'coordinator'");
        People.researcher("a@providus.example");
        TestDatabase.jdbc()
                .update(
                        "update account set display_name = 'Avots', last_sign_in_at = ? where role = 'researcher'",
                        java.sql.Timestamp.from(Instant.EPOCH));
        TestDatabase.jdbc().update("update account set display_name = 'Zariņa' where role = 'administrator'");
        assertThat(names(AccountFilter.ALL, AccountSort.NAME, true)).containsExactly("Avots", "Ābele", "Zariņa");
        assertThat(names(AccountFilter.ALL, AccountSort.NAME, false)).containsExactly("Zariņa", "Ābele", "Avots");
        assertThat(names(AccountFilter.ALL, AccountSort.LAST_SIGN_IN, true)).startsWith("Avots");
        assertThat(names(new AccountFilter("abele", null, null, null), AccountSort.NAME, true))
                .containsExactly("Ābele");
        assertThat(names(new AccountFilter("LUDZAS", null, null, null), AccountSort.NAME, true))
                .containsExactly("Ābele");
        assertThat(names(new AccountFilter("", null, AccountState.INVITED, null), AccountSort.NAME, true))
                .containsExactly("Ābele");
        assertThat(names(new AccountFilter("", Role.RESEARCHER, AccountState.ACTIVE, null), AccountSort.NAME, true))
                .containsExactly("Avots");
        assertThat(Acting.as(administrator, () -> service.count(new AccountFilter("a", null, null, null))))
                .isEqualTo(3);
        assertThat(Acting.as(administrator, () -> service.list(AccountFilter.ALL, AccountSort.NAME, true, 1, 1)))
                .extracting(Account::displayName)
                .containsExactly("Ābele");
    }

    private List<String> names(AccountFilter filter, AccountSort sort, boolean ascending) {
        return Acting.as(administrator, () -> service.list(filter, sort, ascending, 0, 10)).stream()
                .map(Account::displayName)
                .toList();
    }
}
