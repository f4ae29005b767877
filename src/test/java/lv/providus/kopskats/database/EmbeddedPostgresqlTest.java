package lv.providus.kopskats.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import lv.providus.kopskats.database.DatabaseAccess.Credentials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresqlTest {

    private static final Path DATA = OwnDirectory.of("test-embedded");
    private static final Path HOME = DATA.resolve("postgresql");

    @BeforeEach
    void nothing_but_the_unpacked_programs() throws IOException {
        for (String file : new String[] {"data", "ready", "superuser-password"}) {
            FileSystemUtils.deleteRecursively(HOME.resolve(file));
        }
    }

    @Test
    void it_keeps_what_was_committed_and_gives_new_passwords_at_each_start() throws IOException {
        DatabaseAccess first;
        try (EmbeddedPostgresql server = EmbeddedPostgresql.start(DATA)) {
            first = server.access();
            ownerOf(first).execute("create table kept as select 'ā' as letter");
        }
        try (EmbeddedPostgresql server = EmbeddedPostgresql.start(DATA)) {
            assertThat(ownerOf(server.access()).queryForObject("select upper(letter) from kept", String.class))
                    .isEqualTo("Ā");
            assertThat(server.access().application().password())
                    .isNotEqualTo(first.application().password());
        }
    }

    @Test
    void it_is_durable_and_reachable_from_this_machine_and_with_a_password_only() throws IOException {
        try (EmbeddedPostgresql server = EmbeddedPostgresql.start(DATA)) {
            JdbcTemplate owner = ownerOf(server.access());
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(owner.queryForObject("show " + setting, String.class))
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(owner.queryForObject("show listen_addresses", String.class))
                    .isEqualTo("127.0.0.1");
            assertThat(owner.queryForObject("show server_version", String.class))
                    .startsWith(EmbeddedPostgresql.MAJOR_VERSION + ".");
            for (String user : new String[] {"postgres", "kopskats_owner", "kopskats_app"}) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(server.access().jdbcUrl(), user, "mistaken"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve("superuser-password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void two_starts_on_the_same_directory_do_not_meet() throws IOException {
        try (EmbeddedPostgresql server = EmbeddedPostgresql.start(DATA)) {
            assertRefused("database.refused.data-directory-in-use");
            assertThat(ownerOf(server.access()).queryForObject("select 1", Integer.class))
                    .isEqualTo(1);
        }
    }

    @Test
    void an_interrupted_first_start_is_set_aside() throws IOException {
        Files.createDirectories(HOME.resolve("data"));
        Files.writeString(HOME.resolve("data/postgresql.conf"), "half written");
        EmbeddedPostgresql.start(DATA).close();
        try (var files = Files.list(HOME)) {
            Path unfinished = files.filter(file -> file.getFileName().toString().startsWith("unfinished-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(unfinished.resolve("postgresql.conf")).hasContent("half written");
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    @Test
    void data_of_another_major_version_is_not_touched() throws IOException {
        Files.createDirectories(HOME.resolve("data"));
        Files.createFile(HOME.resolve("ready"));
        Files.writeString(HOME.resolve("data/PG_VERSION"), "17\n");
        assertRefused("database.refused.other-version");
    }

    @Test
    void without_the_stored_password_it_does_not_start() throws IOException {
        Files.createDirectories(HOME);
        Files.createFile(HOME.resolve("ready"));
        assertRefused("database.refused.password-lost");
    }

    private static void assertRefused(String textKey) {
        assertThatThrownBy(() -> EmbeddedPostgresql.start(DATA))
                .isInstanceOf(StartRefused.class)
                .hasMessage(textKey);
    }

    private static JdbcTemplate ownerOf(DatabaseAccess access) {
        Credentials owner = access.owner();
        return new JdbcTemplate(new DriverManagerDataSource(access.jdbcUrl(), owner.user(), owner.password()));
    }
}
