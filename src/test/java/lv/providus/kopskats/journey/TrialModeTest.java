package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Tag("browser")
class TrialModeTest {

    private static final Logger LOG = LoggerFactory.getLogger(TrialModeTest.class);

    @Test
    void the_first_start_leads_to_a_sign_in_page_with_a_card_per_role() {
        Instant begin = Instant.now();
        try (RunningApplication application = RunningApplication.inTrialMode();
                Browser browser = Browser.start()) {
            Visit visit = new Visit(application, browser.newVisitor()).open("sign-in");
            Duration took = Duration.between(begin, Instant.now());
            LOG.warn("First start to sign-in page: {} ms", took.toMillis());
            assertThat(took).isLessThan(Duration.ofMinutes(3));
            assertThat(visit.page()
                            .locator(".kk-sign-in-card")
                            .getByRole(AriaRole.HEADING)
                            .allInnerTexts())
                    .isEqualTo(List.of("Koordinators", "Pētnieks", "Administrators"));
            assertThat(visit.text()).contains("Izmēģinājums ar demonstrācijas datiem");

            visit.signInAs("Ludzas novada koordinators");
            assertThat(visit.text()).contains("Izmēģinājums ar demonstrācijas datiem", "Atvērtā kārta");
        }
    }

    @Test
    void a_coordinator_signs_in_by_keyboard_alone() {
        Visit visit = Journeys.newVisit().open("sign-in");
        for (int presses = 0; presses < 40 && !focusedText(visit).equals("Mārupes novada koordinators"); presses++) {
            visit.page().keyboard().press("Tab");
        }
        assertThat(focusedText(visit)).isEqualTo("Mārupes novada koordinators");
        visit.page().keyboard().press("Enter");
        visit.page().waitForURL("**/my-rounds");
    }

    private static String focusedText(Visit visit) {
        return String.valueOf(visit.page().evaluate("() => document.activeElement?.innerText ?? ''"));
    }
}
