package lv.providus.kopskats.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes sure, before anything is migrated or served, that row-level security applies to the application's role. */
final class ApplicationRoleGuard {

    private static final String WHAT_THE_ROLE_MAY = """
            select
                bool_or(role.rolsuper) as superuser,
                bool_or(role.rolbypassrls) as bypasses,
                coalesce(bool_or(role.rolname = ?), false)
                    or exists (
                        select from pg_class
                        where relnamespace = (select oid from pg_namespace where nspname = 'public')
                          and pg_has_role(session_user, relowner, 'MEMBER'))
                    or exists (
                        select from pg_database
                        where datname = current_database() and pg_has_role(session_user, datdba, 'MEMBER')) as owner
            from pg_roles role
            where pg_has_role(session_user, role.oid, 'MEMBER')
            """;

    private ApplicationRoleGuard() {}

    /**
     * Checks the application's role and every role that it can become.
     *
     * @throws StartRefused where row-level security would not apply, or the database cannot be reached
     */
    static void check(DatabaseAccess access) {
        String user = access.application().user();
        try (Connection connection = DriverManager.getConnection(
                        access.jdbcUrl(), user, access.application().password());
                PreparedStatement statement = connection.prepareStatement(WHAT_THE_ROLE_MAY)) {
            statement.setString(1, access.owner().user());
            try (ResultSet role = statement.executeQuery()) {
                role.next();
                refuseWhere(role.getBoolean("superuser"), "database.refused.role-superuser", user);
                refuseWhere(role.getBoolean("bypasses"), "database.refused.role-bypasses", user);
                refuseWhere(role.getBoolean("owner"), "database.refused.role-owner", user);
            }
        } catch (SQLException e) {
            throw new StartRefused(e, "database.refused.unreachable", access.jdbcUrl(), user);
        }
    }

    private static void refuseWhere(boolean unsafe, String textKey, String user) {
        if (unsafe) {
            throw new StartRefused(textKey, user);
        }
    }
}
