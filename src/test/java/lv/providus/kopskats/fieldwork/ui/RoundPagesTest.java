package lv.providus.kopskats.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import lv.providus.kopskats.asking.AskingNavigation;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.OnScreen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class RoundPagesTest extends SpringBrowserlessTest {

    private final OnScreen screen = new OnScreen(this);
    private RoundId round;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        round = new SurveyFixture().fullRound();
        Acting.as(SurveyFixture.RESEARCHER, super::initVaadinEnvironment);
    }

    private String page(String address, Language language) {
        Acting.as(SurveyFixture.RESEARCHER, () -> OnScreen.open(address, QueryParameters.empty(), language));
        return screen.page();
    }

    private String submission() {
        return ResponseNavigation.submission(round, new Atvk("0001000"));
    }

    private void open() {
        SurveyFixture.JDBC.update("update round set closes_at = now() + interval '9 days' where id = ?", round.value());
    }

    @Test
    void pages_of_a_round_that_is_over_do_not_speak_of_what_is_still_to_come() {
        assertThat(page(RoundNavigation.progress(round), Language.LV))
                .contains("Kurš atbildējis un kurš ne. Bija atvērta no ");
        assertThat(page(AskingNavigation.mails(round), Language.LV)).contains("Šajā kārtā nav sūtīta neviena vēstule");
        assertThat(page(submission(), Language.LV))
                .contains("Nekas nav iesniegts", "Pašvaldība anketu nav sākusi aizpildīt.");

        assertThat(page(RoundNavigation.progress(round), Language.EN))
                .contains("Who has answered and who has not. It was open from ");
        assertThat(page(AskingNavigation.mails(round), Language.EN)).contains("No mail was sent in this round");
        assertThat(page(submission(), Language.EN)).contains("Nothing was submitted");
    }

    @Test
    void pages_of_an_open_round_say_what_is_still_to_come() {
        open();
        assertThat(page(RoundNavigation.progress(round), Language.LV))
                .contains("Kurš atbildējis un kurš vēl ne. Atvērta no ");
        assertThat(page(AskingNavigation.mails(round), Language.LV)).contains("Vēl nav nevienas vēstules");
        assertThat(page(submission(), Language.LV))
                .contains("Vēl nekas nav iesniegts", "Pašvaldība vēl nav sākusi aizpildīt anketu.");
    }

    @Test
    void the_progress_of_a_demonstration_round_says_once_that_its_answers_are_invented() {
        page(RoundNavigation.progress(round), Language.LV);
        assertThat(messages())
                .containsExactly("Demonstrācijas kārta: atbildes ir izdomātas un neko nevēsta par īstajām pašvaldībām."
                        + "Prezentācijā redzamas 9 rindas; atbildēja 39 pašvaldības");

        SurveyFixture.JDBC.update("update round set demonstration = false where id = ?", round.value());
        page(RoundNavigation.progress(round), Language.LV);
        assertThat(messages()).containsExactly("Prezentācijā redzamas 9 rindas; atbildēja 39 pašvaldības");
    }

    private List<String> messages() {
        return $(Message.class).all().stream().map(OnScreen::textOf).toList();
    }
}
