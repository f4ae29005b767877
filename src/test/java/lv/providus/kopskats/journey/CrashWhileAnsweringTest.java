package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class CrashWhileAnsweringTest {

    @Test
    void what_the_screen_called_saved_is_there_after_a_crash_of_the_application() {
        try (Browser browser = Browser.start();
                RunningApplication application = RunningApplication.inTrialMode()) {
            Visit before = new Visit(application, browser.newVisitor());
            before.signInAs("Ludzas novada koordinators");
            before.button("Sākt").click();
            before.page().waitForURL("**/form/0037000**");
            String form = before.page().url().substring(application.url("").length());
            before.settle().type("residing_now", "77");
            before.type("housed_total", "3 141");
            assertThat(before.saveState()).contains("Saglabāts");

            application.kill();
            Instant restart = Instant.now();
            application.start();
            assertThat(Duration.between(restart, Instant.now())).isLessThan(Duration.ofSeconds(60));

            Visit after = new Visit(application, browser.newVisitor());
            after.signInAs("Ludzas novada koordinators").open(form);
            assertThat(after.typed("residing_now")).isEqualTo("77");
            assertThat(after.typed("housed_total")).isEqualTo("3\u00a0141");
        }
    }
}
