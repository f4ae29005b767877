package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole questionnaire from the first question to the receipt: by keyboard alone, on a phone, from two tabs. */
@Tag("browser")
class WholeFormTest {

    private static final int MOST_TABS = 80;

    private final long round = Journeys.round("Atvērtā kārta");

    private static void tabTo(Page page, String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(
                    page.evaluate("selector => document.activeElement.closest(selector) !== null", selector))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not come to " + selector + ", it is at "
                + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
    }

    private static String value(String question) {
        return "[data-question=" + question + "] [data-part=value]";
    }

    private static void pressButton(Visit visit, String css) {
        String before = visit.page().url();
        tabTo(visit.page(), css);
        visit.page().keyboard().press("Enter");
        if (visit.stopsAtDoubts(before)) {
            tabTo(visit.page(), css);
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL(url -> !url.equals(before));
        }
        visit.settle();
    }

    @Test
    void by_keyboard_alone() {
        Visit visit =
                Journeys.newVisit().signInAs("Madonas novada koordinators").open("my-rounds");
        Page page = visit.page();
        pressButton(visit, ".kk-round-action");

        tabTo(page, value("residing_now"));
        page.keyboard().type("350");
        tabTo(page, value("housed_total"));
        page.keyboard().type("abc");
        tabTo(page, "[data-question=population] [data-take]");
        page.keyboard().press("Enter");
        visit.settle();
        assertThat(visit.typed("population")).isNotEmpty();

        tabTo(page, ".kk-save-bar vaadin-button[theme~=primary]");
        page.keyboard().press("Enter");
        visit.settle();
        page.waitForFunction("() => document.activeElement.closest('.kk-error-summary') !== null");
        assertThat(page.title()).startsWith("Kļūda: ");
        visit.assertAccessible();
        tabTo(page, ".kk-error-link");
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.activeElement.closest('[data-question=housed_total]') !== null");
        page.keyboard().press("Control+a");
        page.keyboard().type("1 200");
        pressButton(visit, ".kk-save-bar vaadin-button[theme~=primary]");

        tabTo(page, value("finance_sufficient"));
        page.keyboard().press("Space");
        visit.settle();
        pressButton(visit, ".kk-save-bar vaadin-button[theme~=primary]");

        tabTo(page, value("informal_support"));
        page.keyboard().press("Space");
        tabTo(page, value("local_involvement"));
        page.keyboard().press("ArrowDown");
        tabTo(page, value("residents_support"));
        page.keyboard().press("Space");
        visit.settle();
        pressButton(visit, ".kk-save-bar vaadin-button[theme~=primary]");
        assertThat(page.url()).endsWith("/check");
        visit.assertAccessible();
        visit.explainWarnings();

        tabTo(page, ".kk-check-actions vaadin-button[theme~=primary]");
        page.keyboard().press("Enter");
        page.waitForURL("**/receipt/**");
        assertThat(stored("0038001", "housed_total")).isEqualTo(1200);
        assertThat(stored("0038001", "residing_now")).isEqualTo(350);
    }

    @Test
    void on_a_phone_and_submitted_once_from_two_tabs() {
        Visit phone = Journeys.newVisit(Browser.Screen.PHONE).signInAs("Preiļu novada koordinators");
        phone.open("rounds/" + round + "/form/0042000");
        assertFits(phone);
        phone.type("residing_now", "500").type("housed_total", "2 000");
        phone.question("population").getByText("Apstiprināt").click();
        phone.settle().proceed("Turpināt");
        assertFits(phone);
        phone.choose("finance_sufficient", "Drīzāk piekrītu").proceed("Turpināt");
        assertFits(phone);
        assertThat(phone.page()
                        .evaluate(
                                "() => new Set([...document.querySelectorAll('[data-question=residents_support] vaadin-radio-button')]"
                                        + ".map(button => Math.round(button.getBoundingClientRect().left))).size"))
                .as("the options of a battery stand below each other")
                .isEqualTo(1);
        phone.choose("informal_support", "Nodrošina telpas")
                .choose("local_involvement", "Daļēji")
                .choose("residents_support", "Drīzāk piekrītu")
                .proceed("Pārbaudīt un iesniegt");
        assertFits(phone);
        phone.explainWarnings();

        Visit other = new Visit(Journeys.application(), phone.page().context().newPage());
        other.open("rounds/" + round + "/form/0042000/check");
        phone.button("Iesniegt anketu").dblclick();
        other.button("Iesniegt anketu").click();
        for (Visit tab : List.of(phone, other)) {
            tab.page().waitForURL("**/receipt/0042000");
            tab.settle();
        }
        assertThat(phone.text()).containsPattern("K-[0-9]{7}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(count("select count(*) from submission s join municipality m on m.id = s.municipality_id"
                        + " where m.atvk = '0042000' and s.round_id = " + round))
                .isOne();
        assertThat(count("select count(*) from audit_event e join municipality m on m.id = e.municipality_id"
                        + " where m.atvk = '0042000' and e.action = 'response.submitted' and e.round_id = " + round))
                .isOne();

        other.open("rounds/" + round + "/form/0042000");
        other.page().waitForURL("**/receipt/0042000");
    }

    private static void assertFits(Visit visit) {
        assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }

    private int stored(String atvk, String question) {
        return count("select a.number_value::int from submitted_answer a join question q on q.id = a.question_id"
                + " join submission s on s.id = a.submission_id join municipality m on m.id = a.municipality_id"
                + " where q.code = '" + question + "' and m.atvk = '" + atvk + "' and s.round_id = " + round);
    }

    private static int count(String sql) {
        Integer count = Journeys.application().database().queryForObject(sql, Integer.class);
        return count == null ? -1 : count;
    }
}
