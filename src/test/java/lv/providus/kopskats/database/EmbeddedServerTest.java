package lv.providus.kopskats.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class EmbeddedServerTest {

    @Autowired
    JdbcTemplate application;

    @Test
    void the_application_starts_on_a_migrated_database_with_the_register() {
        assertThat(application.queryForObject("select count(*) from municipality", Integer.class))
                .isEqualTo(44);
        assertThat(application.queryForObject("select session_user", String.class))
                .isEqualTo("kopskats_app");
    }
}
