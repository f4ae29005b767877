package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people at one response see each other's changes at once, and neither overwrites the other. */
@Tag("browser")
class TwoColleaguesTest {

    private static final String BAUSKA = "0025000";
    private static final String COLLEAGUE = "Bauskas novada otrs koordinators";

    private final long round = Journeys.round("Atvērtā kārta");
    private final String form = "rounds/" + round + "/form/" + BAUSKA;
    private Visit first;
    private Visit second;

    @BeforeEach
    void openBoth() {
        first = Journeys.newVisit().signInAs("Bauskas novada koordinators").open(form);
        second = Journeys.newVisit().signInAs(COLLEAGUE).open(form);
    }

    private static void waitForValue(Visit visit, String question, String value) {
        visit.page()
                .waitForFunction(
                        "([code, value]) => document.querySelector(`[data-question=${code}] input`)"
                                + ".value.replaceAll('\\u00a0', ' ') === value",
                        List.of(question, value));
    }

    private static void waitForText(Visit visit, String text) {
        visit.page().getByText(text).first().waitFor();
    }

    @Test
    void different_fields_merge_and_each_sees_the_others_change_and_name_without_reloading() {
        waitForText(first, "Šo anketu tagad atvēris arī: " + COLLEAGUE);

        first.type("residing_now", "1 111");
        waitForValue(second, "residing_now", "1 111");
        waitForText(second, "Mainīja Bauskas novada koordinators");
        second.type("housed_total", "2 222");
        waitForValue(first, "housed_total", "2 222");

        second.open("my-rounds");
        first.page().waitForFunction("() => !document.querySelector('.kk-colleagues')?.textContent");
        assertThat(stored("residing_now")).isEqualTo(1111);
        assertThat(stored("housed_total")).isEqualTo(2222);
    }

    @Test
    void the_same_field_shows_both_values_and_asks() {
        first.type("residing_now", "10");
        waitForValue(second, "residing_now", "10");
        second.page().context().setOffline(true);
        Locator field = second.question("residing_now").locator("input").first();
        field.fill("20");
        field.press("Tab");
        first.type("residing_now", "30");
        second.page().context().setOffline(false);

        waitForText(second, "Jūsu ierakstītais: 20");
        second.assertAccessible();
        assertThat(second.question("residing_now").innerText()).contains("Bauskas novada koordinators", "30");
        assertThat(stored("residing_now")).isEqualTo(30);
        second.question("residing_now").getByText("Paturēt saglabāto").click();
        waitForValue(second, "residing_now", "30");

        second.page().context().setOffline(true);
        field.fill("40");
        field.press("Tab");
        first.type("residing_now", "50");
        second.page().context().setOffline(false);
        second.question("residing_now").getByText("Saglabāt manējo").click();
        waitForValue(first, "residing_now", "40");
        assertThat(stored("residing_now")).isEqualTo(40);
    }

    @Test
    void two_tabs_of_one_person_keep_apart_what_is_typed_in_each() {
        Visit tab = new Visit(Journeys.application(), first.page().context().newPage()).open(form);
        first.type("housed_total", "3 000");
        waitForValue(tab, "housed_total", "3 000");
        first.page().context().setOffline(true);
        for (Visit each : List.of(first, tab)) {
            Locator field = each.question("housed_total").locator("input").first();
            field.fill(each == first ? "3 001" : "3 002");
            field.press("Tab");
        }
        first.page().context().setOffline(false);
        first.page()
                .waitForCondition(() -> first.page()
                                        .getByText("Saglabāt manējo")
                                        .count()
                                + tab.page().getByText("Saglabāt manējo").count()
                        == 1);
        Visit asked = first.page().getByText("Saglabāt manējo").count() == 1 ? first : tab;
        assertThat(stored("housed_total")).isEqualTo(asked == first ? 3002 : 3001);
        assertThat(asked.saveState()).startsWith("Nav saglabāta");
        asked.question("housed_total").getByText("Saglabāt manējo").click();
        waitForValue(asked == first ? tab : first, "housed_total", asked == first ? "3 001" : "3 002");
        assertThat(stored("housed_total")).isEqualTo(asked == first ? 3001 : 3002);
    }

    private static int stored(String question) {
        Integer value = Journeys.application()
                .database()
                .queryForObject(
                        "select a.number_value::int from answer a join question q on q.id = a.question_id"
                                + " join municipality m on m.id = a.municipality_id join response r on r.id = a.response_id"
                                + " where q.code = ? and m.atvk = ? and r.round_id ="
                                + " (select id from round where title_lv like 'Atvērtā kārta%')",
                        Integer.class, question, BAUSKA);
        return value == null ? -1 : value;
    }
}
