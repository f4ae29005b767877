package lv.providus.kopskats.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import lv.providus.kopskats.response.GeneratedSurvey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is typed where it cannot be saved waits in the browser, is told of, and goes over no stored answer unasked. */
@Tag("slow")
class NothingTypedIsLostTest {

    private static final String LUDZA = "0037000";
    private static final String ACCOUNT = "Ludzas novada koordinators";
    private static final String QUESTION = "question_1";
    private static final String ANSWERS = "**/answers/**";

    private static final String REVOKED_LATER = """
            insert into delegation (round_id, municipality_id, questionnaire_version_id, section_id, label, language,
                                    token_hash, created_by_account_id, created_by_label)
            select r.id, a.municipality_id, s.questionnaire_version_id, s.id, 'Sociālais dienests', 'lv',
                   sha256(convert_to('waiting', 'UTF8')), a.id, a.display_name
            from round r
            join section s on s.questionnaire_version_id = r.questionnaire_version_id
            join account a on a.display_name = 'Ludzas novada koordinators'
            where r.id = ?
            """;

    private static JdbcTemplate database;
    private static long round;
    private static String form;

    @BeforeAll
    static void ask() {
        database = Journeys.application().database();
        round = GeneratedSurvey.write(database, "waiting", 1, 3).openRound(List.of(LUDZA));
        form = "rounds/" + round + "/form/" + LUDZA;
    }

    private static Visit inTheForm() {
        return Journeys.newVisit().signInAs(ACCOUNT).open(form);
    }

    private static Locator field(Visit visit) {
        return visit.question(QUESTION).locator("input").first();
    }

    private static void fill(Visit visit, String text) {
        field(visit).fill(text);
        field(visit).press("Tab");
    }

    private static void stateIs(Visit visit, String text) {
        assertThat(visit.page().locator(".kk-save-state")).containsText(text);
    }

    private static int stored() {
        return Objects.requireNonNull(database.queryForObject(
                "select coalesce(max(a.number_value), -1)::int from answer a join response r on r.id = a.response_id"
                        + " join question q on q.id = a.question_id where r.round_id = ? and q.code = ?",
                Integer.class,
                round,
                QUESTION));
    }

    @Test
    void what_was_typed_offline_while_a_colleague_submits_is_listed_and_asked_about() {
        Visit here = inTheForm();
        Visit colleague = inTheForm();
        if (here.page().url().contains("receipt")) {
            here.button("Labot").click();
            here.page().waitForURL("**/form/**");
            here.settle();
        }
        here.type(QUESTION, "111");
        stateIs(here, "Saglabāts");
        here.page().context().setOffline(true);
        fill(here, "222");
        stateIs(here, "Nav savienojuma");
        colleague.open(form + "/check").button("Iesniegt anketu").click();
        colleague.page().waitForURL("**/receipt/**");
        here.page().context().setOffline(false);
        here.page().waitForURL("**/receipt/**");
        Locator listed = here.page().locator(".kk-unsent li");
        assertThat(listed).containsText("222");
        here.assertAccessible();

        here.button("Labot").click();
        here.page().waitForURL("**/form/**");
        here.button("Saglabāt manējo").waitFor();
        assertThat(stored()).isEqualTo(111);
        fill(here, "333");
        assertThat(here.question(QUESTION).locator(".kk-message").last()).containsText("333");
        assertThat(stored()).isEqualTo(111);

        Visit otherTab = new Visit(Journeys.application(), here.page().context().newPage());
        otherTab.open(form + "/check");
        assertThat(otherTab.page().getByText("citā šī pārlūka cilnē ir 1 atbilde"))
                .isVisible();
        assertThat(otherTab.button("Iesniegt anketu")).isDisabled();

        here.button("Saglabāt manējo").click();
        stateIs(here, "Saglabāts");
        assertThat(stored()).isEqualTo(333);
        assertThat(otherTab.button("Iesniegt anketu")).isEnabled();
    }

    @Test
    void a_colleague_whose_link_is_revoked_finds_what_did_not_arrive() {
        database.update(REVOKED_LATER, round);
        Visit colleague = Journeys.newVisit().open("entrusted/waiting");
        colleague.button("Atvērt anketas daļu").click();
        colleague.page().waitForURL("**/entrusted-section");
        colleague.settle().page().route(ANSWERS, Route::abort);
        fill(colleague, "444");
        stateIs(colleague, "Nav savienojuma");
        database.update("update delegation set revoked_at = now() where round_id = ?", round);
        colleague.page().waitForURL("**/entrusted-ended?as=revoked**");
        assertThat(colleague.page().locator(".kk-unsent li")).containsText("444");
        colleague.settle().assertAccessible();
        colleague
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Dzēst: ")))
                .click();
        assertThat(colleague.page().locator(".kk-unsent li")).hasCount(0);
        assertThat(colleague.page().evaluate("Object.keys(localStorage).length"))
                .isEqualTo(0);
    }

    @Test
    void a_browser_that_keeps_nothing_is_told_of() {
        Visit visit = Journeys.newVisit();
        visit.page()
                .addInitScript(
                        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }");
        madona(visit);
        visit.page().route(ANSWERS, Route::abort);
        Locator number = visit.question("residing_now").locator("input").first();
        number.fill("5");
        number.press("Tab");
        stateIs(visit, "ierakstītais ir tikai šajā lapā");
        visit.page().unroute(ANSWERS);
        stateIs(visit, "Saglabāts");
    }

    @Test
    void a_reason_typed_in_a_dialog_outlives_a_reload_and_not_the_sign_out() {
        Visit visit = Journeys.newVisit().signInAs(ACCOUNT).open("my-rounds");
        Locator reason = visit.page().locator("vaadin-dialog textarea");
        openDecline(visit);
        reason.pressSequentially("Nav darbinieka");
        visit.page().reload();
        openDecline(visit);
        assertThat(reason).hasValue("Nav darbinieka");

        visit.page().reload();
        visit.settle().button("Iziet").click();
        visit.button("Iziet un dzēst nesaglabāto").click();
        visit.page().waitForURL("**/sign-in**");
        assertThat(visit.page().evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }

    private static void openDecline(Visit visit) {
        visit.settle().page().getByText("Atteikties piedalīties").first().click();
        visit.page().locator("vaadin-dialog textarea").waitFor();
    }

    private static Visit madona(Visit visit) {
        return visit.signInAs("Madonas novada koordinators")
                .open("rounds/" + Journeys.round("Atvērtā kārta") + "/form/0038001");
    }

    private static void savedIs(String number, String reason) {
        assertThat(database.queryForList(
                        "select a.number_value::int || ': ' || coalesce(a.reason_for_warning, '') from answer a"
                                + " join question q on q.id = a.question_id join municipality m on m.id = a.municipality_id"
                                + " join response r on r.id = a.response_id join round on round.id = r.round_id"
                                + " where m.atvk = '0038001' and q.code = 'housed_total'"
                                + " and round.title_lv like 'Atvērtā kārta%'",
                        String.class))
                .containsExactly(number + ": " + reason);
    }

    @Test
    void a_reason_is_saved_key_by_key_and_holds_for_the_next_number_before_that_is_saved() {
        Visit visit = madona(Journeys.newVisit());
        Locator total = visit.question("housed_total");
        Locator number = total.locator("input").first();
        number.click();
        number.press("Control+a");
        visit.page().keyboard().insertText("\u00a0800 ");
        number.press("Tab");
        Locator reason = total.locator("[data-part='reason'] textarea");
        reason.waitFor();
        String said = "";
        for (String key : List.of("1", "2", "3")) {
            reason.click();
            reason.press("End");
            reason.press(key);
            reason.press("Tab");
            said += key;
            assertThat(visit.page().locator("[data-question='housed_total'][data-saving='saved']"))
                    .isVisible();
            visit.settle();
            savedIs("800", said);
        }

        visit.page().context().setOffline(true);
        number.fill("790");
        number.press("Tab");
        total.getByText("Der arī šim skaitlim").click();
        stateIs(visit, "Nav savienojuma");
        visit.page().context().setOffline(false);
        stateIs(visit, "Saglabāts");
        visit.settle();
        savedIs("790", "123");
    }
}
