package lv.providus.kopskats.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class AdministratorTest {

    private static final String EMAIL = "datu.petnieks@kopskats.example";
    private static final String PASSWORD = "ezers migla klusums laiva";

    @Test
    void a_new_account_gets_a_link_sets_a_password_signs_in_and_is_out_when_disabled() {
        Visit administrator =
                Journeys.newVisit().signInAs("Kopskata administrators").open("accounts");
        administrator.button("Izveidot kontu").first().click();
        field(administrator, "Vārds un uzvārds").fill("Datu pētnieks");
        field(administrator, "E-pasta adrese").fill(EMAIL);
        Locator editor = administrator.page().locator(".kk-account-editor");
        editor.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Pētnieks"))
                .check();
        administrator.settle();
        editor.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Izveidot kontu"))
                .click();
        administrator.settle();
        if (administrator.page().getByLabel("Vienreizēja paroles saite").count() == 0) {
            administrator.button("Izveidot paroles saiti").click();
            administrator.settle();
        }
        String link = administrator
                .page()
                .getByLabel("Vienreizēja paroles saite")
                .first()
                .inputValue();

        Visit person = Journeys.newVisit();
        person.page().navigate(link);
        person.settle();
        field(person, "Jaunā parole").fill(PASSWORD);
        field(person, "Jaunā parole vēlreiz").fill(PASSWORD);
        person.button("Iestatīt paroli un pieslēgties").click();
        person.page().waitForURL("**/rounds");
        person.settle();

        Visit again = Journeys.newVisit().open("sign-in");
        field(again, "E-pasta adrese").fill(EMAIL);
        again.page().locator("input[type=password]").first().fill(PASSWORD);
        again.page().keyboard().press("Enter");
        again.page().waitForURL("**/rounds");
        again.settle();

        administrator.button("Slēgt kontu").click();
        administrator
                .page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Slēgt kontu"))
                .click();
        administrator.settle();

        person.page().reload();
        person.page().waitForURL("**/sign-in**");
        again.page().locator("vaadin-side-nav-item").first().click();
        again.page().waitForURL("**/sign-in**");
        assertThat(again.settle().page().getByText("Jūsu konts ir slēgts").first())
                .isVisible();
    }

    private static Locator field(Visit visit, String label) {
        return visit.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }
}
