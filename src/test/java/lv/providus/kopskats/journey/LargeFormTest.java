package lv.providus.kopskats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import lv.providus.kopskats.response.GeneratedSurvey;
import lv.providus.kopskats.response.GeneratedSurvey.Asked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A questionnaire of 200 questions in 12 sections, of every type, answered and submitted in a browser. */
@Tag("slow")
class LargeFormTest {

    private static final int SECTIONS = 12;
    private static final int QUESTIONS = 200;
    private static final String MARUPE = "0039000";

    @Test
    void it_is_answered_section_by_section_and_submitted() {
        JdbcTemplate database = Journeys.application().database();
        GeneratedSurvey survey = GeneratedSurvey.write(database, "large", SECTIONS, QUESTIONS);
        long round = survey.openRound(List.of(MARUPE));
        String form = "rounds/" + round + "/form/" + MARUPE;
        Visit visit =
                Journeys.newVisit().signInAs("Mārupes novada koordinators").open(form);

        for (int section = 1; section <= SECTIONS; section++) {
            String code = "section_" + section;
            survey.questions().stream()
                    .filter(question -> question.section().equals(code))
                    .forEach(question -> answer(visit, question));
            visit.settle().proceed(section < SECTIONS ? "Turpināt" : "Pārbaudīt un iesniegt");
        }
        visit.button("Iesniegt anketu").click();
        visit.page().waitForURL("**/receipt/" + MARUPE);

        assertThat(visit.settle().text()).containsPattern("K-[0-9]{7}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(database.queryForObject(
                        "select count(*) from submitted_answer a join submission s on s.id = a.submission_id"
                                + " where s.round_id = ? and a.missing_reason is null",
                        Integer.class,
                        round))
                .isEqualTo(QUESTIONS);
    }

    private static void answer(Visit visit, Asked asked) {
        Locator question = visit.question(asked.code());
        switch (asked.type()) {
            case "scale", "single_choice", "multiple_choice" ->
                question.locator("input[type=radio], input[type=checkbox]")
                        .first()
                        .check();
            case "date" -> fill(question, "24.02.2024");
            case "text" -> fill(question, "Āžu bēres");
            default -> fill(question, "42");
        }
    }

    private static void fill(Locator question, String text) {
        Locator field = question.locator("input, textarea").first();
        field.fill(text);
        field.press("Tab");
    }
}
