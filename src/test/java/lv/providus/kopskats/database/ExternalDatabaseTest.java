package lv.providus.kopskats.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ExternalDatabaseTest {

    private final Map<String, Object> variables = new HashMap<>(Map.of(
            "KOPSKATS_DB_URL", "jdbc:postgresql://db.example/kopskats",
            "KOPSKATS_DB_USER", "app",
            "KOPSKATS_DB_PASSWORD", "secret of the application",
            "KOPSKATS_DB_OWNER_USER", "owner",
            "KOPSKATS_DB_OWNER_PASSWORD", "secret of the owner"));

    @Test
    void the_variables_name_the_database_and_both_roles() {
        DatabaseAccess access = ExternalDatabase.from(environment());
        assertThat(access.embedded()).isFalse();
        assertThat(access.application()).isEqualTo(new DatabaseAccess.Credentials("app", "secret of the application"));
        assertThat(access.owner()).isEqualTo(new DatabaseAccess.Credentials("owner", "secret of the owner"));
        assertThat(access.toString()).doesNotContain("secret");
    }

    @Test
    void what_is_missing_is_named() {
        variables.remove("KOPSKATS_DB_OWNER_USER");
        variables.put("KOPSKATS_DB_PASSWORD", "");
        assertThatThrownBy(() -> ExternalDatabase.from(environment()))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refusal -> assertThat(refusal.arguments())
                                .containsExactly("KOPSKATS_DB_PASSWORD, KOPSKATS_DB_OWNER_USER"));
    }

    @Test
    void an_empty_address_means_the_embedded_server() {
        variables.put("KOPSKATS_DB_URL", "");
        assertThat(ExternalDatabase.isNamedIn(environment())).isFalse();
    }

    private StandardEnvironment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("variables", variables));
        return environment;
    }
}
