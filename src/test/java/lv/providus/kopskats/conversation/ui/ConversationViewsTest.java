package lv.providus.kopskats.conversation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import lv.providus.kopskats.conversation.Conversation;
import lv.providus.kopskats.conversation.ConversationNavigation;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.conversation.ConversationState;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ConversationViewsTest extends SpringBrowserlessTest {

    @Autowired
    private ConversationService conversations;

    private Survey survey;

    @BeforeEach
    void ask() {
        survey = Survey.open();
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void openOwn() {
        UI.getCurrent().navigate(ConversationNavigation.own(survey.round));
    }

    private void openAll() {
        UI.getCurrent().navigate(ConversationNavigation.all(survey.round));
    }

    private TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private Conversation first() {
        return Acting.as(survey.coordinator, () -> conversations.own(survey.round))
                .orElseThrow()
                .conversations()
                .getFirst();
    }

    @Test
    void a_question_goes_to_the_researcher_and_its_answer_comes_back() {
        Acting.as(survey.coordinator, () -> {
            UI.getCurrent()
                    .navigate(
                            ConversationNavigation.own(survey.round),
                            QueryParameters.of(ConversationNavigation.QUESTION_PARAMETER, "housed_total"));
            test(area("Jautājums par: Jautājums housed_total")).setValue("Vai skaitīt arī bērnus?");
            press("Nosūtīt jautājumu");
            assertThat(page()).contains("Jautājums housed_total", "Vai skaitīt arī bērnus?", "Gaida atbildi");
            assertThat(area("Jautājums par anketu kopumā").getValue()).isEmpty();
        });
        Acting.as(survey.researcher, () -> {
            openAll();
            assertThat(page())
                    .contains("Ludzas novads: Jautājums housed_total", "Jauns", "Ludzas koordinatore, pašvaldība");
            test(area("Atbilde")).setValue("Jā, visus.");
            press("Nosūtīt atbildi");
            assertThat(page()).contains("Atbildēts", "Jā, visus.", "Pētniece, PROVIDUS");
        });
        Acting.as(survey.coordinator, () -> {
            openOwn();
            assertThat(page()).contains("Jauns", "Jā, visus.");
            openOwn();
            assertThat(page()).contains("Jā, visus.").doesNotContain("Jauns");
            test(area("Papildināt vai jautāt vēl")).setValue("Un studentus?");
            press("Nosūtīt");
            assertThat(page()).contains("Un studentus?", "Gaida atbildi");
        });
    }

    @Test
    void an_empty_question_is_told_at_its_field_and_nothing_is_sent() {
        Acting.as(survey.coordinator, () -> {
            openOwn();
            press("Nosūtīt jautājumu");
            TextArea field = area("Jautājums par anketu kopumā");
            assertThat(field.isInvalid()).isTrue();
            assertThat(field.getErrorMessage()).startsWith("Ierakstiet tekstu");
        });
        assertThat(Survey.count("select count(*) from conversation")).isZero();
    }

    @Test
    void a_wish_for_more_time_is_granted_and_moves_the_deadline() {
        LocalDate wished = LocalDate.now(Formats.ZONE).plusDays(20);
        Acting.as(survey.coordinator, () -> {
            openOwn();
            test(find(DatePicker.class).single()).setValue(wished);
            test(area("Kāpēc vajag vairāk laika")).setValue("Slimības dēļ");
            press("Lūgt vairāk laika");
            assertThat(page()).contains("Lūgums ir nosūtīts un gaida atbildi.", "Slimības dēļ");
            assertThat(find(Button.class).withText("Lūgt vairāk laika").exists())
                    .isFalse();
        });
        Acting.as(survey.researcher, () -> {
            openAll();
            assertThat(find(DatePicker.class).single().getValue()).isEqualTo(wished);
            test(area("Ko atbildam pašvaldībai")).setValue("Labi.");
            press("Pagarināt termiņu");
            assertThat(page()).contains("Termiņš pagarināts", "Labi.");
            assertThat(find(Button.class).withText("Nepagarināt").exists()).isFalse();
        });
        assertThat(first().state()).isEqualTo(ConversationState.GRANTED);
        assertThat(TestDatabase.jdbc()
                        .queryForObject(
                                "select (extended_until at time zone 'Europe/Riga')::date - 1 from participation"
                                        + " where municipality_id = ?",
                                LocalDate.class,
                                survey.ludza.value()))
                .isEqualTo(wished);
    }

    @Test
    void a_day_that_is_no_later_is_told_and_a_refusal_needs_its_words() {
        Acting.as(survey.coordinator, () -> {
            openOwn();
            test(find(DatePicker.class).single()).setValue(LocalDate.now(Formats.ZONE));
            test(area("Kāpēc vajag vairāk laika")).setValue("Slimības dēļ");
            press("Lūgt vairāk laika");
            assertThat(area("Kāpēc vajag vairāk laika").getErrorMessage()).startsWith("Izvēlieties dienu");

            test(find(DatePicker.class).single())
                    .setValue(LocalDate.now(Formats.ZONE).plusDays(20));
            press("Lūgt vairāk laika");
        });
        Acting.as(survey.researcher, () -> {
            openAll();
            press("Nepagarināt");
            assertThat(area("Ko atbildam pašvaldībai").isInvalid()).isTrue();
            test(area("Ko atbildam pašvaldībai")).setValue("Rezultāti jāpublicē laikā.");
            press("Nepagarināt");
            assertThat(page()).contains("Termiņš netika pagarināts", "Rezultāti jāpublicē laikā.");
        });
        assertThat(first().state()).isEqualTo(ConversationState.REFUSED);
    }

    @Test
    void the_pages_of_a_round_that_is_not_there_or_not_the_own_do_not_open() {
        Acting.as(survey.coordinator, () -> {
            UI.getCurrent().navigate("rounds/999/questions");
            assertThat(getCurrentView()).isNotInstanceOf(OwnConversationsView.class);
            openAll();
            assertThat(getCurrentView()).isNotInstanceOf(ConversationsView.class);
        });
        Acting.as(survey.researcher, () -> {
            UI.getCurrent().navigate("rounds/999/conversations");
            assertThat(getCurrentView()).isNotInstanceOf(ConversationsView.class);
            openAll();
            assertThat(page()).contains("Jautājumu vēl nav");
        });
    }
}
