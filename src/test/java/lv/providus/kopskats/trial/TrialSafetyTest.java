package lv.providus.kopskats.trial;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import lv.providus.kopskats.KopskatsApplication;
import lv.providus.kopskats.database.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class TrialSafetyTest {

    private final MockEnvironment environment =
            new MockEnvironment().withProperty("kopskats.trial", "true").withProperty("server.address", "127.0.0.1");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void a_trial_may_start_where_only_this_machine_can_reach_it(String address) {
        environment.setProperty("server.address", address);
        assertThatCode(() -> TrialSafety.check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", ""})
    void a_trial_refuses_an_address_that_others_can_reach(String address) {
        environment.setProperty("server.address", address);
        assertRefused("trial.refused.address");
    }

    @Test
    void a_trial_refuses_an_external_database() {
        environment.setProperty("kopskats.db.url", "jdbc:postgresql://db.example/kopskats");
        assertRefused("trial.refused.external_database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "framework"})
    void a_trial_refuses_to_stand_behind_a_proxy(String strategy) {
        environment.setProperty("server.forward-headers-strategy", strategy);
        assertRefused("trial.refused.proxy");
    }

    @Test
    void the_application_itself_asks_before_it_touches_a_database() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new SpringApplication(KopskatsApplication.class)
                        .run(
                                "--kopskats.trial=true",
                                "--kopskats.db.url=jdbc:postgresql://nowhere.example/kopskats",
                                "--server.address=127.0.0.1"))
                .withMessage("trial.refused.external_database");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new SpringApplication(KopskatsApplication.class)
                        .run("--kopskats.trial=true", "--server.address=0.0.0.0"))
                .withMessage("trial.refused.address");
    }

    private void assertRefused(String reason) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> TrialSafety.check(environment))
                .withMessage(reason);
    }
}
