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
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.ui.ReasonDialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Withdrawing and declining as they are done on their pages. */
@IntegrationTest
class StandingViewsTest extends SpringBrowserlessTest {

    private static final String DECLINE = "Atteikties piedalīties";

    @Autowired
    private ResponseService responses;

    private Survey survey;

    @BeforeEach
    void ask() {
        survey = Survey.open();
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void open(String route) {
        String atvk = String.valueOf(TestDatabase.jdbc()
                .queryForObject("select atvk from municipality where id = ?", String.class, survey.ludza.value()));
        UI.getCurrent()
                .navigate(route.replace(":round", survey.round.toString()).replace(":atvk", atvk));
    }

    /** Presses the button of the page, which opens the dialog, and gives a reason there. */
    private void pressAndSay(String button, String reason) {
        test(find(Button.class).withText(button).first()).click();
        confirm(button, reason);
    }

    private void confirm(String button, String reason) {
        test(reasonField()).setValue(reason);
        ReasonDialog dialog = find(ReasonDialog.class).single();
        test(find(Button.class, dialog).withText(button).single()).click();
    }

    private TextArea reasonField() {
        return find(TextArea.class, find(ReasonDialog.class).single()).single();
    }

    private void submit() {
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70)));
            survey.submit(responses, 1);
        });
    }

    @Test
    void a_submission_is_withdrawn_with_a_reason_and_stays_readable() {
        submit();
        Acting.as(survey.coordinator, () -> {
            open(ResponseNavigation.RECEIPT);
            pressAndSay("Atsaukt iesniegumu", "  ");
            assertThat(reasonField().isInvalid()).isTrue();
            assertThat(Survey.count("select count(*) from withdrawal")).isZero();

            confirm("Atsaukt iesniegumu", "Kļūda skaitļos");
            assertThat(find(ReasonDialog.class).exists()).isFalse();
            assertThat(page()).contains("Kļūda skaitļos", "70").doesNotContain("Atsaukt iesniegumu");

            open(ResponseNavigation.FORM);
            assertThat(getCurrentView()).isInstanceOf(QuestionnaireFormView.class);
        });
        Acting.as(survey.researcher, () -> {
            open(ResponseNavigation.SUBMISSION);
            assertThat(page()).contains("Kļūda skaitļos");
        });
    }

    @Test
    void whoever_is_too_late_to_withdraw_is_told_in_the_dialog() {
        submit();
        Acting.as(survey.coordinator, () -> {
            open(ResponseNavigation.RECEIPT);
            survey.close();
            pressAndSay("Atsaukt iesniegumu", "Kļūda skaitļos");
            assertThat(reasonField().isInvalid()).isTrue();
            assertThat(reasonField().getErrorMessage()).contains("slēgta");
            assertThat(reasonField().getValue()).isEqualTo("Kļūda skaitļos");
        });
        assertThat(Survey.count("select count(*) from withdrawal")).isZero();
    }

    @Test
    void who_declines_sees_it_at_home_and_is_asked_again_by_a_researcher() {
        Acting.as(survey.coordinator, () -> {
            navigate(MyRoundsView.class);
            pressAndSay(DECLINE, "Nav, kas atbild");
            assertThat(page()).contains("Jūsu pašvaldība šajā kārtā nepiedalās", "Atteikusies piedalīties");
            assertThat(find(Button.class).withText(DECLINE).exists()).isFalse();

            open(ResponseNavigation.FORM);
            assertThat(page()).contains("Jūsu pašvaldība šajā kārtā nepiedalās");
        });
        Acting.as(survey.researcher, () -> {
            open(ResponseNavigation.SUBMISSION);
            assertThat(page()).contains("Pašvaldība atteicās piedalīties", "Nav, kas atbild");
            pressAndSay("Atvērt no jauna", "Atradās, kas atbild");
            assertThat(page()).doesNotContain("Pašvaldība atteicās piedalīties");
            open("rounds");
        });
        Acting.as(survey.coordinator, () -> {
            open(ResponseNavigation.FORM);
            assertThat(page()).doesNotContain("Jūsu pašvaldība šajā kārtā nepiedalās");
        });
    }
}
