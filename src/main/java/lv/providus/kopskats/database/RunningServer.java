package lv.providus.kopskats.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.database.DatabaseAccess.Credentials;

/**
 * The embedded server of an application that runs in another process. A command of whoever may read the data directory
 * joins it with a role of its own, which may what the application may and ends after ten minutes.
 */
final class RunningServer {

    private static final String ROLE = "kopskats_command";
    private static final int LINE_OF_PORT = 3;

    /** A command migrates nothing. */
    private static final Credentials NOBODY = new Credentials("nobody", "");

    private RunningServer() {}

    /** How to reach the server that uses a data directory, empty where none does. */
    static Optional<DatabaseAccess> in(Path data) {
        if (isFree(data)) {
            return Optional.empty();
        }
        try {
            Path home = data.toRealPath().resolve("postgresql");
            List<String> status = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
            String password =
                    Files.readString(home.resolve("superuser-password")).strip();
            String url = "jdbc:postgresql://127.0.0.1:%s/%s"
                    .formatted(status.get(LINE_OF_PORT).strip(), FirstSetUp.DATABASE);
            Credentials command = makeRole(url, new Credentials("postgres", password));
            return Optional.of(new DatabaseAccess(url, command, NOBODY, true));
        } catch (IOException | SQLException e) {
            throw new StartRefused(e, "database.refused.cannot-join", data.toAbsolutePath());
        }
    }

    private static boolean isFree(Path data) {
        try (DataDirectory held = DataDirectory.hold(data)) {
            return Files.exists(held.root());
        } catch (StartRefused inUse) {
            return false;
        }
    }

    private static Credentials makeRole(String url, Credentials superuser) throws SQLException {
        Credentials command = new Credentials(ROLE, Passwords.random());
        try (Connection connection = DriverManager.getConnection(url, superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s in role kopskats_app;
                        end if;
                        execute format(
                            'alter role %1$s login nosuperuser nocreatedb nocreaterole nobypassrls password %%L valid until %%L',
                            '%2$s', now() + interval '10 minutes');
                    end
                    $$
                    """.formatted(ROLE, command.password()));
        }
        return command;
    }
}
