package lv.providus.kopskats.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import lv.providus.kopskats.database.DatabaseAccess.Credentials;

/** What the superuser of the embedded server does at a start: roles, database, passwords. */
final class FirstSetUp {

    static final String DATABASE = "kopskats";

    private final Connection connection;

    FirstSetUp(Connection superuser) {
        this.connection = superuser;
    }

    void rolesAndDatabase(Credentials owner, Credentials application) throws SQLException {
        role(owner);
        role(application);
        if (!exists("select from pg_database where datname = ?", DATABASE)) {
            execute("create database %s owner %s".formatted(DATABASE, owner.user()));
        }
        execute("revoke all on database %s from public".formatted(DATABASE));
        execute("grant connect on database %s to %s".formatted(DATABASE, application.user()));
    }

    private void role(Credentials credentials) throws SQLException {
        if (!exists("select from pg_roles where rolname = ?", credentials.user())) {
            execute("create role " + credentials.user());
        }
        execute("alter role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                .formatted(credentials.user(), credentials.password()));
    }

    /** Frees the lock of a migration that was cut off; nobody else can hold it while the data directory is ours. */
    void releaseMigrationLock() throws SQLException {
        if (exists("select from pg_tables where tablename = ?", "databasechangeloglock")) {
            execute("update databasechangeloglock set locked = false, lockgranted = null, lockedby = null");
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
