package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one visitor does on the running application, in the words of the person rather than of the page. */
final class Visit {

    private static final String NOTHING_IS_UNDER_WAY = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
              return clients.length > 0 && clients.every(client => !client.isActive())
                && (window.kopskatsForm?.idle() ?? true);
            }""";

    private static final String TABLE = """
            table => [...table.querySelectorAll('tr')].map(row =>
              [...row.querySelectorAll('th, td')].map(cell => cell.textContent.replace(/\\s+/g, ' ').trim()))""";

    private final RunningApplication application;
    private final Page page;

    Visit(RunningApplication application, Page page) {
        this.application = application;
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Opens a page by its address, e.g. {@code rounds/3}, and waits until it is there. */
    Visit open(String route) {
        page.navigate(application.url(route));
        return settle();
    }

    /** Waits until the application has answered everything. */
    Visit settle() {
        page.waitForFunction(NOTHING_IS_UNDER_WAY);
        return this;
    }

    /** Signs in by the button of a trial account. */
    Visit signInAs(String account) {
        open("sign-in");
        button(account).click();
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return settle();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** The part of the form that belongs to a question. */
    Locator question(String code) {
        return page.locator("[data-question='" + code + "']");
    }

    /** Types into the field of a question and leaves it. */
    Visit type(String question, String text) {
        Locator field = question(question).locator("input, textarea").first();
        field.fill(text);
        field.press("Tab");
        return settle();
    }

    /** Ticks a box or chooses an option of a question. */
    Visit choose(String question, String option) {
        question(question)
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return settle();
    }

    /** Presses the main button of a section, which leads on, past doubts that are shown once. */
    Visit proceed(String button) {
        String before = page.url();
        button(button).click();
        if (stopsAtDoubts(before)) {
            button(button).click();
            page.waitForURL(url -> !url.equals(before));
        }
        return settle();
    }

    /** Whether the main button of a section showed doubts instead of leading on. */
    boolean stopsAtDoubts(String before) {
        page.waitForFunction(
                "before => location.href !== before"
                        + " || document.activeElement.closest('.kk-error-summary') !== null",
                before);
        settle();
        return before.equals(page.evaluate("location.href"));
    }

    /** On the page for checking: gives a reason where a check of the questionnaire doubts a number. */
    Visit explainWarnings() {
        String check = page.url();
        Locator doubted = page.locator(".kk-message-error li a");
        Set<String> explained = new HashSet<>();
        while (doubted.count() > 0) {
            doubted.first().click();
            page.waitForURL("**question=**");
            settle();
            String question = page.url().replaceFirst(".*[?&]question=([^&]*).*", "$1");
            assertThat(explained.add(question))
                    .as("%s is doubted although it is explained", question)
                    .isTrue();
            Locator reason = question(question).locator("[data-part='reason'] textarea");
            reason.fill("Skaitlis ir pārbaudīts");
            reason.press("Tab");
            settle();
            page.navigate(check);
            settle();
        }
        return this;
    }

    /** No rule of WCAG that axe-core knows is broken on the page as it stands. */
    Visit assertAccessible() {
        assertThat(Axe.violationsOn(page)).isEmpty();
        return this;
    }

    /** Types into the text of a choice that asks for one, and leaves it. */
    Visit otherText(String question, String text) {
        Locator field = question(question).locator("[data-part='other'] input").first();
        field.fill(text);
        field.press("Tab");
        return settle();
    }

    /** The message at the field of a question, empty where there is none. */
    String problem(String question) {
        return String.join(
                        " ",
                        question(question)
                                .locator("[slot='error-message']:visible")
                                .allInnerTexts())
                .strip();
    }

    /** What the form says about saving. */
    String saveState() {
        return page.locator(".kk-save-state").innerText();
    }

    /** What is in the field of a question. */
    String typed(String question) {
        return question(question).locator("input, textarea").first().inputValue();
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** The cells of a table, row by row, header cells included. */
    @SuppressWarnings("unchecked")
    static List<List<String>> cells(Locator table) {
        return (List<List<String>>) table.evaluate(TABLE);
    }

    /** Every table of the page, from top to bottom. */
    List<List<List<String>>> tables() {
        return page.locator("table").all().stream().map(Visit::cells).toList();
    }

    /** Shows the page on a screen of that width, light or dark. */
    Visit on(int width, ColorScheme scheme) {
        page.setViewportSize(width, width < 600 ? 844 : 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return settle();
    }
}
