package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Last round, doubts and reasons beside the fields, on a phone. */
@Tag("browser")
class WarningsTest {

    private static final String SUM_OF_BOTH = "890";

    private static void waitUntilSaved(Visit visit, String question) {
        visit.page()
                .locator("[data-question='" + question + "'][data-saving='saved']")
                .waitFor();
    }

    @Test
    void a_doubt_is_explained_and_the_last_round_taken_over() {
        String form = "rounds/" + Journeys.round("Atvērtā kārta") + "/form/0038001";
        Visit madona = Journeys.newVisit()
                .signInAs("Madonas novada koordinators")
                .open(form)
                .on(390, ColorScheme.LIGHT);
        Locator total = madona.settle().question("housed_total");
        assertThat(total.textContent()).contains("Summa: Madonas novads + Varakļānu novads", SUM_OF_BOTH);

        madona.type("housed_total", "800");
        Locator reason = total.locator("[data-part='reason'] textarea");
        reason.waitFor();
        assertThat(total.textContent()).contains("Kopskaits (800) ir mazāks nekā iepriekšējā kārtā (890; 01.10.2024)");
        waitUntilSaved(madona, "housed_total");
        madona.assertAccessible();
        reason.fill("Divas ģimenes bija saskaitītas abos novados");
        reason.press("Tab");
        waitUntilSaved(madona, "housed_total");
        total.getByText("Par šo jautājumu").first().click();
        total.getByText("Iepriekšējās kārtas skaitlis bija kļūdains").click();
        total.getByText("Nosūtīt pieteikumu").waitFor();
        madona.assertAccessible();
        assertThat(madona.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);

        madona.open(form).settle();
        assertThat(madona.question("housed_total")
                        .locator("[data-part='reason'] textarea")
                        .inputValue())
                .isEqualTo("Divas ģimenes bija saskaitītas abos novados");
        madona.question("housed_total").getByText("Bez izmaiņām").click();
        madona.question("housed_total")
                .locator("[data-part='reason'] textarea")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(madona.typed("housed_total")).isEqualTo(SUM_OF_BOTH);
        madona.open(form + "/check").settle();
        madona.assertAccessible();
    }
}
