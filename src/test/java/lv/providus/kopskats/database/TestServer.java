package lv.providus.kopskats.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for all tests of this JVM, migrated, with new data each time and without waiting for the disk. */
final class TestServer {

    private static final Path DATA = OwnDirectory.of("test-database");
    private static final EmbeddedPostgresql SERVER = start();

    private TestServer() {}

    static DatabaseAccess access() {
        return SERVER.access();
    }

    static JdbcTemplate superuser() {
        return Superuser.JDBC;
    }

    /** Connections that are kept: proving a password anew for each statement takes longer than the statement. */
    static DataSource connectionsOf(DatabaseAccess.Credentials credentials) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tests as " + credentials.user());
        config.setJdbcUrl(access().jdbcUrl());
        config.setUsername(credentials.user());
        config.setPassword(credentials.password());
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(6);
        return new HikariDataSource(config);
    }

    private static final class Superuser {

        static final JdbcTemplate JDBC =
                new JdbcTemplate(connectionsOf(new DatabaseAccess.Credentials("postgres", password())));

        private static String password() {
            try {
                return Files.readString(DATA.resolve("postgresql/superuser-password"))
                        .strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static EmbeddedPostgresql start() {
        try {
            Files.deleteIfExists(DATA.resolve("postgresql/ready"));
            EmbeddedPostgresql server = EmbeddedPostgresql.start(DATA, EmbeddedPostgresql.Durability.ONLY_FOR_TESTS);
            deleteDataOfEarlierRuns();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            migrate(server.access());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(DatabaseAccess access) throws LiquibaseException {
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(new DriverManagerDataSource(
                access.jdbcUrl(), access.owner().user(), access.owner().password()));
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setChangeLog("classpath:db-migrations/changelog.yaml");
        liquibase.setChangeLogParameters(
                Map.of("applicationRole", access.application().user()));
        liquibase.afterPropertiesSet();
    }

    private static void deleteDataOfEarlierRuns() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("postgresql"))) {
            List<Path> earlier = files.filter(
                            file -> file.getFileName().toString().startsWith("unfinished-"))
                    .toList();
            for (Path data : earlier) {
                FileSystemUtils.deleteRecursively(data);
            }
        }
    }

    private static void stop(EmbeddedPostgresql server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
