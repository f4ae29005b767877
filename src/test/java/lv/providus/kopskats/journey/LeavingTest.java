package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser and the application ask before what is typed and not saved is lost. */
@Tag("browser")
class LeavingTest {

    @ParameterizedTest
    @ValueSource(strings = {"results/groups/new", "rounds/new"})
    void a_form_is_left_by_reloading_or_by_the_menu_only_after_asking(String form) {
        Visit researcher = Journeys.newVisit().signInAs("PROVIDUS pētnieks").open(form);
        Page page = researcher.page();
        Locator name = page.locator("vaadin-text-field input").first();
        name.pressSequentially("Pierobeža");
        name.press("Tab");
        researcher.settle();
        List<String> asked = new ArrayList<>();
        page.onDialog((Dialog dialog) -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.evaluate("() => { setTimeout(() => location.reload()); }");
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(name.inputValue()).isEqualTo("Pierobeža");

        page.locator("vaadin-side-nav-item").first().click();
        Locator question = page.getByRole(AriaRole.ALERTDIALOG);
        question.getByText("Palikt").click();
        assertThat(name.inputValue()).isEqualTo("Pierobeža");
        page.locator("vaadin-side-nav-item").first().click();
        question.getByText("Aiziet nesaglabājot").click();
        page.waitForURL("**/rounds");
        assertThat(asked).hasSize(1);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"results/groups/new", "rounds/new"})
    void what_was_typed_right_before_a_click_in_the_menu_is_asked_about(String form) {
        Page page = Journeys.newVisit().signInAs("PROVIDUS pētnieks").open(form).page();
        Locator name = page.locator("vaadin-text-field input").first();
        name.pressSequentially("Pierobeža");
        page.locator("vaadin-side-nav-item").first().click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Palikt").click();
        assertThat(name.inputValue()).isEqualTo("Pierobeža");
        page.context().close();
    }
}
