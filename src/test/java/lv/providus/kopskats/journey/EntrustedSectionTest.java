package lv.providus.kopskats.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class EntrustedSectionTest {

    private static final String COORDINATOR = "Cēsu novada koordinators";
    private static final String LABEL = "Sociālais dienests";

    private static String form() {
        return "rounds/" + Journeys.round("Atvērtā kārta") + "/form/0026000";
    }

    /** Entrusts a section and gives the path of its link. */
    private static String entrust(Visit coordinator, String section, String label) {
        coordinator.open(form() + "/delegations?section=" + section);
        Locator field = coordinator.page().getByLabel("Kam uzticat");
        field.fill(label);
        field.press("Tab");
        coordinator.settle().button("Izveidot saiti").click();
        String address = coordinator.settle().page().getByLabel("Saite kolēģim").inputValue();
        return address.substring(address.indexOf("entrusted/"));
    }

    private static void waitUntilSaved(Visit visit, String question) {
        visit.page()
                .locator("[data-question='" + question + "'][data-saving='saved']")
                .waitFor();
    }

    @Test
    void a_colleague_answers_one_section_in_two_sittings_and_is_out_after_handing_in() {
        Visit coordinator = Journeys.newVisit().signInAs(COORDINATOR);
        String link = entrust(coordinator, "numbers", LABEL);
        coordinator.assertAccessible();

        Visit first = Journeys.newVisit().open(link);
        assertThat(first.text()).contains("Jums ir uzticēta anketas daļa", LABEL);
        first.assertAccessible();
        first.button("Atvērt anketas daļu").click();
        first.page().waitForURL("**/entrusted-section");
        first.settle().type("residing_now", "77");
        waitUntilSaved(first, "residing_now");
        assertThat(first.page().locator("[data-question='finance_sufficient']").count())
                .isZero();
        assertThat(first.page().locator("vaadin-side-nav").count()).isZero();
        first.assertAccessible();
        first.button("Turpināt vēlāk").click();
        first.page().waitForURL("**/entrusted-ended?as=paused**");

        Visit second = Journeys.newVisit().open(link);
        second.button("Atvērt anketas daļu").click();
        second.page().waitForURL("**/entrusted-section");
        assertThat(second.settle().typed("residing_now")).isEqualTo("77");
        for (String other : List.of("my-rounds", form(), form() + "/check", "accounts", "rounds")) {
            assertThat(second.open(other).text()).as(other).contains("Šī lapa Jums nav pieejama");
        }
        second.open("");
        second.page().waitForURL("**/entrusted-section");
        second.settle().button("Nodot koordinatoram").click();
        Locator dialog = second.page().getByRole(AriaRole.ALERTDIALOG);
        assertThat(dialog).containsText("Nodot daļu koordinatoram?");
        second.assertAccessible();
        second.button("Nodot").click();
        second.page().waitForURL("**/entrusted-ended?as=handed_in**");
        assertThat(second.settle().text()).contains("Paldies, daļa ir nodota koordinatoram");
        second.assertAccessible();

        second.page().navigate(Journeys.application().url("entrusted-section"));
        second.page().waitForURL("**/sign-in");
        assertThat(second.open(link).text()).contains("Paldies, daļa ir nodota koordinatoram");

        assertThat(coordinator.open("my-rounds").text()).contains(LABEL + " ir nodevis daļu");
        assertThat(coordinator.open(form() + "?section=numbers").text())
                .contains(LABEL + " šo daļu nodeva", "nodots: " + LABEL);
        assertThat(coordinator.typed("residing_now")).isEqualTo("77");
        coordinator.assertAccessible();
    }

    @Test
    void a_revoked_colleague_is_out_at_once() {
        Visit coordinator = Journeys.newVisit().signInAs(COORDINATOR);
        String link = entrust(coordinator, "resources", "Izglītības pārvalde");
        Visit colleague = Journeys.newVisit().open(link);
        colleague.button("Atvērt anketas daļu").click();
        colleague.page().waitForURL("**/entrusted-section");
        colleague.settle();

        coordinator
                .page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Atsaukt: Izglītības pārvalde")
                                .setExact(false))
                .click();
        coordinator.settle().button("Atsaukt").last().click();
        colleague.page().waitForURL("**/entrusted-ended?as=revoked**");
        assertThat(colleague.settle().text()).contains("Šī saite ir atsaukta");
        assertThat(colleague.open(link).text()).contains("Šī saite ir atsaukta");
    }
}
