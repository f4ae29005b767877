package lv.providus.kopskats.response.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.SaveAnswer;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.response.WorkingAnswer;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReviewViewsTest extends SpringBrowserlessTest {

    @Autowired
    private ResponseService responses;

    private Survey survey;
    private String atvk = "";

    @BeforeEach
    void submit() {
        survey = Survey.open();
        UI.getCurrent().setLocale(Language.LV.locale());
        atvk = String.valueOf(TestDatabase.jdbc()
                .queryForObject("select atvk from municipality where id = ?", String.class, survey.ludza.value()));
        answer(70, 1);
    }

    private void answer(int residing, int submission) {
        Acting.as(survey.coordinator, () -> {
            int version = responses
                    .open(survey.round)
                    .orElseThrow()
                    .answer(Survey.RESIDING)
                    .map(WorkingAnswer::version)
                    .orElse(SaveAnswer.NOT_ANSWERED);
            responses.save(SaveAnswer.of(survey.round, Survey.RESIDING, NumberAnswer.of(residing), version));
            survey.submit(responses, submission);
        });
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void review(Runnable work) {
        Acting.as(survey.researcher, () -> {
            UI.getCurrent().navigate("rounds");
            UI.getCurrent()
                    .navigate(ResponseNavigation.SUBMISSION
                            .replace(":round", survey.round.toString())
                            .replace(":atvk", atvk));
            work.run();
        });
    }

    private void click(String button) {
        test($(Button.class).withText(button).last()).click();
    }

    @Test
    void a_response_goes_back_with_a_message_and_comes_again_with_the_change_marked_and_is_accepted() {
        review(() -> {
            assertThat(page()).contains("Iesniegums gaida pārbaudi", "Atbildēja Ludzas koordinatore");
            click("Atgriezt labošanai");
            test($(TextArea.class).last()).setValue("Vai tiešām 70?");
            click("Atgriezt labošanai");
            assertThat(page()).contains("Atgriezts labošanai; pašvaldība var labot līdz", "Vai tiešām 70?");
        });
        Acting.as(survey.coordinator, () -> {
            navigate(MyRoundsView.class);
            assertThat(page())
                    .contains("Kas Jums jādara", "PROVIDUS lūdz precizēt atbildes", "Vai tiešām 70?")
                    .doesNotContain("gaida atbildi uz 1 jautājumu");
            UI.getCurrent()
                    .navigate(ResponseNavigation.FORM
                            .replace(":round", survey.round.toString())
                            .replace(":atvk", atvk));
            assertThat(page()).contains("PROVIDUS lūdz precizēt atbildes", "Vai tiešām 70?");
        });
        answer(72, 2);
        review(() -> {
            assertThat(page())
                    .contains(
                            "Pret iesniegumu Nr. 1 mainīta 1 atbilde",
                            "Iesniegumā Nr. 2: 70 → 72 (Ludzas koordinatore",
                            "Pirms tam atgriezts labošanai: Vai tiešām 70?");
            click("Apstiprināt");
            assertThat(page()).contains("Iesniegums ir apstiprināts");
            assertThat($(Button.class).withText("Apstiprināt").exists()).isFalse();
        });
        Acting.as(survey.coordinator, () -> {
            UI.getCurrent().navigate("my-rounds");
            UI.getCurrent()
                    .navigate(ResponseNavigation.FORM
                            .replace(":round", survey.round.toString())
                            .replace(":atvk", atvk));
            assertThat(getCurrentView()).isInstanceOf(ReceiptView.class);
            assertThat(page())
                    .contains("PROVIDUS šīs atbildes ir apstiprinājis")
                    .doesNotContain("vēl varat labot");
            assertThat($(Button.class).withText("Labot").exists()).isFalse();
        });
    }

    @Test
    void what_was_submitted_meanwhile_is_not_accepted_unread() {
        review(() -> {
            Acting.as(survey.coordinator, () -> responses.correct(survey.round));
            answer(80, 2);
            click("Apstiprināt");
            assertThat(page()).contains("Iesniegums gaida pārbaudi", "80");
        });
        assertThat(TestDatabase.jdbc().queryForObject("select state::text from response", String.class))
                .isEqualTo("submitted");
    }

    @Test
    void a_question_about_one_answer_is_asked_from_beside_it_and_becomes_a_task() {
        review(() -> {
            test($(Button.class).withText("Jautāt par šo").first()).click();
            test($(TextArea.class).last()).setValue("Kā skaitīts?");
            click("Nosūtīt jautājumu");
            assertThat(page()).contains("Sarakste ar pašvaldību", "Kā skaitīts?", "Gaida pašvaldības atbildi");
        });
        Acting.as(survey.coordinator, () -> {
            navigate(MyRoundsView.class);
            assertThat(page()).contains("PROVIDUS gaida atbildi uz 1 jautājumu kārtā „Kārta”");
        });
    }
}
