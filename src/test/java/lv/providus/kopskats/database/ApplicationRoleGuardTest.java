package lv.providus.kopskats.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lv.providus.kopskats.database.DatabaseAccess.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ApplicationRoleGuardTest {

    private final JdbcTemplate superuser = TestServer.superuser();

    @AfterEach
    void drop_the_role() {
        superuser.execute("drop owned by guarded");
        superuser.execute("drop role guarded");
    }

    @Test
    void a_role_to_which_row_level_security_applies_is_let_in() {
        role("");
        assertThatCode(() -> ApplicationRoleGuard.check(asGuarded())).doesNotThrowAnyException();
    }

    @Test
    void a_superuser_is_refused() {
        role("superuser");
        assertRefused("database.refused.role-superuser");
    }

    @Test
    void a_role_that_bypasses_row_level_security_is_refused() {
        role("bypassrls");
        assertRefused("database.refused.role-bypasses");
    }

    @Test
    void a_member_of_the_owner_is_refused() {
        role("");
        superuser.execute("grant kopskats_owner to guarded");
        assertRefused("database.refused.role-owner");
    }

    @Test
    void the_owner_of_a_table_is_refused() {
        role("");
        superuser.execute("create table guarded_table ()");
        superuser.execute("alter table guarded_table owner to guarded");
        assertRefused("database.refused.role-owner");
    }

    @Test
    void a_role_that_can_become_a_superuser_is_refused() {
        role("");
        superuser.execute("grant postgres to guarded");
        assertRefused("database.refused.role-superuser");
    }

    @Test
    void a_wrong_password_is_refused_without_telling_it() {
        role("");
        DatabaseAccess access = asGuarded();
        assertThatThrownBy(() -> ApplicationRoleGuard.check(new DatabaseAccess(
                        access.jdbcUrl(), new Credentials("guarded", "mistaken"), access.owner(), false)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("database.refused.unreachable");
    }

    private void role(String attribute) {
        superuser.execute("create role guarded login password 'guarded' " + attribute);
        superuser.execute("grant connect on database kopskats to guarded");
    }

    private static void assertRefused(String textKey) {
        assertThatThrownBy(() -> ApplicationRoleGuard.check(asGuarded()))
                .isInstanceOf(StartRefused.class)
                .hasMessage(textKey);
    }

    private static DatabaseAccess asGuarded() {
        DatabaseAccess access = TestServer.access();
        return new DatabaseAccess(access.jdbcUrl(), new Credentials("guarded", "guarded"), access.owner(), false);
    }
}
