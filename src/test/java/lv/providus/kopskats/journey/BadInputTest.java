package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cannot be an answer is refused at its place, stays visible and never replaces the stored answer. */
@Tag("browser")
class BadInputTest {

    private static final String BAUSKA = "0025000";

    private final long round = Journeys.round("Atvērtā kārta");
    private Visit bauska = Journeys.newVisit();

    @BeforeEach
    void openForm() {
        bauska.signInAs("Bauskas novada koordinators").open("rounds/" + round + "/form/" + BAUSKA);
    }

    @Test
    void letters_negatives_fractions_and_huge_numbers_are_refused_and_the_stored_value_stays() {
        bauska.type("residing_now", "120");
        assertThat(stored("number_value::int", "residing_now")).isEqualTo(List.of(120));
        for (String bad : List.of("daudz", "-5", "2625,5", "1000000000000", "12 34")) {
            bauska.type("residing_now", bad);
            assertThat(bauska.typed("residing_now")).isEqualTo(bad);
            assertThat(bauska.problem("residing_now")).as(bad).isNotBlank();
            assertThat(bauska.saveState()).as(bad).contains("Nav saglabāt");
            assertThat(stored("number_value::int", "residing_now")).as(bad).isEqualTo(List.of(120));
        }
        bauska.type("residing_now", "121");
        assertThat(bauska.problem("residing_now")).isEmpty();
        assertThat(stored("number_value::int", "residing_now")).isEqualTo(List.of(121));
    }

    @Test
    void a_pasted_number_with_a_space_between_thousands_is_understood() {
        for (String pasted : List.of("2 625", "2\u00a0625", "2\u202f625")) {
            bauska.type("housed_total", "1").type("housed_total", pasted);
            assertThat(stored("number_value::int", "housed_total")).as(pasted).isEqualTo(List.of(2625));
            bauska.page()
                    .waitForFunction(
                            "() => document.querySelector('[data-question=housed_total] input').value === '2\u00a0625'");
        }
    }

    @Test
    void a_text_of_100_000_characters_gets_a_message_and_nothing_of_it_is_stored() {
        String text = "a".repeat(100_000);
        bauska.open("rounds/" + round + "/form/" + BAUSKA + "?section=activities")
                .choose("informal_support", "Citādi (lūdzu, norādiet)");
        bauska.otherText("informal_support", text);

        assertThat(bauska.problem("informal_support")).contains("par garu");
        assertThat(stored("other_text", "informal_support"))
                .noneMatch(stored -> String.valueOf(stored).startsWith("aaaa"));
    }

    private List<?> stored(String column, String question) {
        return Journeys.application()
                .database()
                .query(
                        "select " + column + " as stored from answer a join question q on q.id = a.question_id"
                                + " join municipality m on m.id = a.municipality_id join response r on r.id = a.response_id"
                                + " where q.code = ? and m.atvk = ? and r.round_id = ?",
                        (row, number) -> {
                            Object value = row.getObject("stored");
                            return value instanceof BigDecimal decimal ? decimal.intValue() : value;
                        },
                        question,
                        BAUSKA,
                        round);
    }
}
