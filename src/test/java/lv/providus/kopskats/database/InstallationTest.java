package lv.providus.kopskats.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class InstallationTest {

    @Autowired
    DSLContext application;

    @Test
    void the_first_start_records_the_mode_and_later_starts_agree() {
        assertThat(new Installation(application, false).trial()).isFalse();
        assertThat(recorded()).isEqualTo("real");
        assertThat(new Installation(application, false).trial()).isFalse();
    }

    @Test
    void trial_data_can_never_become_real() {
        new Installation(application, true);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Installation(application, false))
                .satisfies(refused -> assertThat(refused.textKey()).isEqualTo("database.refused.real-on-trial"));
        assertThat(recorded()).isEqualTo("trial");
    }

    @Test
    void real_data_is_never_opened_for_a_trial() {
        new Installation(application, false);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Installation(application, true))
                .satisfies(refused -> assertThat(refused.textKey()).isEqualTo("database.refused.trial-on-real"));
        assertThat(recorded()).isEqualTo("real");
    }

    private static @Nullable String recorded() {
        return TestDatabase.jdbc().queryForObject("select mode from installation", String.class);
    }
}
