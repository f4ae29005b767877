package lv.providus.kopskats.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SessionEndTest {

    private static final double A_MINUTE_AND_MORE = 100_000;

    @Test
    void a_warning_comes_before_the_session_ends_and_signing_in_again_leads_back_to_the_same_page() {
        try (Browser browser = Browser.start();
                RunningApplication application = RunningApplication.with(Map.of(
                        "kopskats.trial", "true",
                        "server.servlet.session.timeout", "60s",
                        "kopskats.session-warning", "50s"))) {
            Visit visit = new Visit(application, browser.newVisitor()).signInAs("Ludzas novada koordinators");
            visit.open("my-rounds");
            Locator dialog = visit.page().getByRole(AriaRole.ALERTDIALOG);

            assertThat(dialog)
                    .containsText("Vai vēl esat šeit?", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            assertThat(visit.button("Turpināt darbu")).isFocused();
            visit.assertAccessible();
            visit.page().keyboard().press("Enter");
            assertThat(dialog).isHidden();

            assertThat(dialog)
                    .containsText(
                            "Darba sesija ir beigusies",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE_AND_MORE));
            visit.assertAccessible();
            visit.button("Pieslēgties").click();
            visit.page().waitForURL("**/sign-in");
            visit.settle().button("Ludzas novada koordinators").click();
            visit.page().waitForURL("**/my-rounds**");
            assertThat(visit.settle().text()).contains("Manas anketas");
        }
    }
}
