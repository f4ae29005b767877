package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that is typed is lost while server, database or session are away. */
@Tag("slow")
class OutageWhileAnsweringTest {

    private static final String COORDINATOR = "Ludzas novada koordinators";
    private static final String NO_CONNECTION = "Nav savienojuma";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static RunningApplication application;
    private static Browser browser;

    private Visit ludza;
    private String form;

    @BeforeAll
    static void start() {
        application = RunningApplication.inTrialMode();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        application.close();
    }

    @BeforeEach
    void openForm() {
        form = "rounds/"
                + application
                        .database()
                        .queryForObject("select id from round where title_lv like 'Atvērtā kārta%'", Long.class)
                + "/form/0037000";
        ludza = new Visit(application, browser.newVisitor());
        ludza.signInAs(COORDINATOR).open(form);
    }

    private static void fill(Visit visit, String question, String text) {
        Locator field = visit.question(question).locator("[data-part='value'] input");
        field.fill(text);
        field.press("Tab");
    }

    private static void waitForState(Visit visit, String text) {
        visit.page()
                .locator(".kk-save-state")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE.toMillis()));
    }

    private static int stored(String question) {
        Integer value = application
                .database()
                .queryForObject(
                        "select coalesce(max(a.number_value), -1)::int from answer a join question q on q.id = a.question_id"
                                + " join municipality m on m.id = a.municipality_id where q.code = ? and m.atvk = '0037000'"
                                + " and a.response_id = (select max(id) from response where municipality_id = m.id)",
                        Integer.class,
                        question);
        return value == null ? -1 : value;
    }

    private static void awaitStored(String question, int value) throws InterruptedException {
        for (int tries = 0; tries < PATIENCE.toSeconds() && stored(question) != value; tries++) {
            Thread.sleep(1000);
        }
        assertThat(stored(question)).isEqualTo(value);
    }

    @Test
    void what_is_typed_while_the_server_is_away_for_half_a_minute_is_saved_after_signing_in_again()
            throws InterruptedException {
        fill(ludza, "residing_now", "101");
        ludza.settle();
        assertThat(ludza.saveState()).startsWith("Saglabāts");

        application.kill();
        fill(ludza, "residing_now", "102");
        fill(ludza, "housed_total", "1 001");
        waitForState(ludza, NO_CONNECTION);
        Thread.sleep(Duration.ofSeconds(30));
        fill(ludza, "population", "22 000");
        application.start();
        ludza.page()
                .waitForURL(
                        "**/sign-in**",
                        new com.microsoft.playwright.Page.WaitForURLOptions().setTimeout(PATIENCE.toMillis()));
        ludza.settle().button(COORDINATOR).click();
        ludza.page().waitForURL("**/" + form + "**");
        ludza.settle();

        assertThat(ludza.typed("residing_now")).isEqualTo("102");
        assertThat(ludza.typed("population").replace('\u00a0', ' ')).isEqualTo("22 000");
        awaitStored("residing_now", 102);
        awaitStored("housed_total", 1001);
        awaitStored("population", 22_000);
        assertThat(ludza.page()
                        .evaluate("Object.keys(localStorage).filter(key => key.startsWith('kopskats.form')).length"))
                .isEqualTo(0);
    }

    @Test
    void what_is_typed_while_the_database_restarts_is_saved_as_soon_as_it_is_back() throws Exception {
        fill(ludza, "residing_now", "201");
        awaitStored("residing_now", 201);

        application.stopPostgresql();
        fill(ludza, "residing_now", "202");
        waitForState(ludza, NO_CONNECTION);
        application.startPostgresql();

        awaitStored("residing_now", 202);
        waitForState(ludza, "Saglabāts");
        assertThat(ludza.typed("residing_now")).isEqualTo("202");
    }

    @Test
    void what_is_typed_when_the_session_is_over_is_there_and_saved_after_signing_in() throws InterruptedException {
        ludza.page().context().clearCookies();
        fill(ludza, "residing_now", "301");
        if (!ludza.page().url().contains("sign-in")) {
            ludza.page().reload();
        }
        ludza.page().waitForURL("**/sign-in**");
        assertThat(stored("residing_now")).isNotEqualTo(301);

        ludza.settle().button(COORDINATOR).click();
        ludza.page().waitForURL("**/" + form + "**");
        ludza.settle();
        assertThat(ludza.typed("residing_now")).isEqualTo("301");
        awaitStored("residing_now", 301);
    }

    @Test
    void what_is_typed_when_the_deadline_passes_is_kept_as_a_late_draft() throws InterruptedException {
        try {
            application
                    .database()
                    .update(
                            "update round set closes_at = now() + interval '8 seconds' where title_lv like 'Atvērtā kārta%'");
            ludza.page().getByText("atlikušas 0 minūtes").waitFor();
            Locator field = ludza.question("residing_now").locator("input").first();
            field.fill("501");
            ludza.page()
                    .getByText("Termiņš ir beidzies")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE.toMillis()));

            awaitStored("residing_now", 501);
            assertThat(ludza.typed("residing_now")).isEqualTo("501");
            ludza.open(form + "/check");
            assertThat(ludza.text()).contains("Termiņš ir beidzies");
            assertThat(ludza.button("Iesniegt anketu").isDisabled()).isTrue();
        } finally {
            application
                    .database()
                    .update(
                            "update round set closes_at = now() + interval '30 days' where title_lv like 'Atvērtā kārta%'");
        }
    }

    @Test
    void another_account_in_the_same_browser_neither_sees_nor_saves_what_was_typed() throws IOException {
        ludza.page().context().clearCookies();
        fill(ludza, "residing_now", "401");
        Visit other = new Visit(application, ludza.page());
        other.signInAs("Bauskas novada koordinators").open(form.replace("0037000", "0025000"));
        other.settle();
        assertThat(other.typed("residing_now")).isNotEqualTo("401");
        assertThat(stored("residing_now")).isNotEqualTo(401);
    }
}
