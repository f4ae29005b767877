package lv.providus.kopskats.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import lv.providus.kopskats.database.DatabaseAccess.Credentials;

/**
 * A PostgreSQL of the application's own, reachable from this machine only, that keeps what it has committed. Each start
 * gives its roles new passwords; only the superuser's is stored.
 */
final class EmbeddedPostgresql implements AutoCloseable {

    /** Whether a commit waits for the disk. */
    enum Durability {
        DURABLE,
        ONLY_FOR_TESTS
    }

    static final String MAJOR_VERSION = "18";

    private static final Duration START_PATIENCE = Duration.ofMinutes(1);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);

    private final DataDirectory directory;
    private final EmbeddedPostgres server;
    private final DatabaseAccess access;

    private EmbeddedPostgresql(DataDirectory directory, EmbeddedPostgres server, DatabaseAccess access) {
        this.directory = directory;
        this.server = server;
        this.access = access;
    }

    /**
     * Starts the server, and sets it up where the directory is new.
     *
     * @throws StartRefused where the directory is held by another process or cannot be used
     */
    static EmbeddedPostgresql start(Path data) {
        return start(data, Durability.DURABLE);
    }

    static EmbeddedPostgresql start(Path data, Durability durability) {
        DataDirectory directory = DataDirectory.hold(data);
        try {
            new LeftoverServer(directory).stop();
            directory.setAsideUnfinishedCluster();
            requireSameMajorVersion(directory);
            Path passwordFile = directory.superuserPasswordFile();
            Credentials superuser =
                    new Credentials("postgres", Files.readString(passwordFile).strip());
            EmbeddedPostgres server = startServer(directory, durability, passwordFile, superuser);
            try {
                DatabaseAccess access = prepare(server.getPort(), superuser);
                directory.markReady();
                return new EmbeddedPostgresql(directory, server, access);
            } catch (SQLException | RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            directory.close();
            throw new StartRefused(e, "database.refused.server-did-not-start", directory.root(), directory.startLog());
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static void requireSameMajorVersion(DataDirectory directory) throws IOException {
        Path versionFile = directory.cluster().resolve("PG_VERSION");
        if (Files.exists(versionFile)) {
            String version = Files.readString(versionFile).strip();
            if (!version.equals(MAJOR_VERSION)) {
                throw new StartRefused("database.refused.other-version", directory.cluster(), version, MAJOR_VERSION);
            }
        }
    }

    private static EmbeddedPostgres startServer(
            DataDirectory directory, Durability durability, Path passwordFile, Credentials superuser)
            throws IOException {
        String synchronous = durability == Durability.DURABLE ? "on" : "off";
        Redirect log = Redirect.appendTo(directory.startLog().toFile());
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(directory.programs().toFile())
                    .setDataDirectory(directory.cluster())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_PATIENCE)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setConnectConfig("password", superuser.password())
                    .setServerConfig("fsync", synchronous)
                    .setServerConfig("synchronous_commit", synchronous)
                    .setServerConfig("full_page_writes", synchronous)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_filename", "postgresql-%a.log")
                    .setServerConfig("log_truncate_on_rotation", "on")
                    .setServerConfig("log_rotation_size", "0")
                    .start();
        } catch (IllegalStateException e) {
            if (Objects.toString(e.getMessage()).startsWith("Missing embedded postgres binaries")) {
                throw new StartRefused(e, "database.refused.no-binaries");
            }
            throw new IOException(e);
        }
    }

    private static DatabaseAccess prepare(int port, Credentials superuser) throws SQLException {
        Credentials owner = new Credentials("kopskats_owner", Passwords.random());
        Credentials application = new Credentials("kopskats_app", Passwords.random());
        try (Connection connection = connect(urlOf(port, "postgres"), superuser)) {
            new FirstSetUp(connection).rolesAndDatabase(owner, application);
        }
        String url = urlOf(port, FirstSetUp.DATABASE);
        try (Connection connection = connect(url, superuser)) {
            new FirstSetUp(connection).releaseMigrationLock();
        }
        return new DatabaseAccess(url, application, owner, true);
    }

    private static String urlOf(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Connection connect(String url, Credentials credentials) throws SQLException {
        return DriverManager.getConnection(url, credentials.user(), credentials.password());
    }

    /** How to reach it with the passwords of this start. */
    DatabaseAccess access() {
        return access;
    }

    /** Stops the server once every connection was cut, and lets go of the directory. */
    @Override
    public void close() throws IOException {
        try {
            server.close();
            new LeftoverServer(directory).awaitEnd(STOP_PATIENCE);
        } finally {
            directory.close();
        }
    }
}
