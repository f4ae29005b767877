package lv.providus.kopskats.response.ui;

import static lv.providus.kopskats.response.TwoRounds.HOUSED;
import static lv.providus.kopskats.response.TwoRounds.POPULATION;
import static lv.providus.kopskats.response.TwoRounds.RESIDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.response.CorrectionRequest;
import lv.providus.kopskats.response.CorrectionRequestService;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.TwoRounds;
import lv.providus.kopskats.round.RoundNavigation;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What stands beside a field: the last round, warnings, estimates, explanations. */
@IntegrationTest
class AnsweringAidsTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CorrectionRequestService corrections;

    private TwoRounds rounds;

    @BeforeEach
    void twoRounds() {
        rounds = new TwoRounds(application);
        rounds.submit(
                rounds.before,
                "atvk,residing_now,residing_now/estimate,housed_total,finance_sufficient",
                "0037000,70,1,2625,4",
                "0038000,30,,200,4",
                "0055000,5,,15,4");
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private void inTheForm(Actor.Person person, String atvk, String section, Runnable work) {
        Acting.as(person, () -> {
            FormAddresses.open(
                    UI.getCurrent(),
                    ResponseNavigation.FORM
                                    .replace(":round", rounds.now.toString())
                                    .replace(":atvk", atvk)
                            + "?section=" + section);
            work.run();
        });
    }

    private void asLudza(Runnable work) {
        inTheForm(rounds.ludza, "0037000", "numbers", work);
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private String page() {
        return textOf((Component) getCurrentView());
    }

    private List<String> taken() {
        return $(Button.class).withCondition(button -> "Bez izmaiņām".equals(button.getText())).all().stream()
                .map(button -> button.getElement().getAttribute("data-take"))
                .toList();
    }

    @Test
    void the_last_rounds_value_stands_with_its_dates_and_is_taken_by_one_tap() {
        asLudza(() -> {
            assertThat(page())
                    .contains("Iepriekšējā kārtā (01.01.2025): 70 (aptuvens skaitlis)", "„Kārta 2025”, iesniegts");
            assertThat(taken()).containsExactly("{\"typed\":\"70\",\"estimated\":true}", "{\"typed\":\"2\u00a0625\"}");
        });
        inTheForm(rounds.ludza, "0037000", "resources", () -> {
            assertThat(page()).contains("Iepriekšējā kārtā (01.01.2025): Drīzāk piekrītu");
            assertThat(taken()).containsExactly("{\"choices\":[\"rather_agree\"]}");
        });
    }

    @Test
    void after_a_merger_the_sum_says_whose_it_is() {
        inTheForm(
                rounds.madona,
                "0038001",
                "numbers",
                () -> assertThat(page())
                        .contains("Iepriekšējā kārtā (01.01.2025): 215", "Summa: Madonas novads + Varakļānu novads"));
    }

    @Test
    void a_total_below_the_last_round_asks_for_a_reason_at_its_field() {
        rounds.answer(rounds.ludza, HOUSED, NumberAnswer.of(2600), null);
        asLudza(() -> {
            assertThat(doubted()).containsExactly("housed_total");
            assertThat(page())
                    .contains("Kopskaits (2\u00a0600) ir mazāks nekā iepriekšējā kārtā (2\u00a0625; 01.01.2025)");
        });
        rounds.answer(rounds.ludza, HOUSED, NumberAnswer.of(2600), "Viena mītne skaitīta divreiz");
        asLudza(() -> {
            assertThat(doubted()).containsExactly("housed_total");
            assertThat(fieldsWith("data-stored")).anyMatch(stored -> stored.contains("Viena mītne skaitīta divreiz"));
        });
    }

    @Test
    void usual_numbers_show_no_warning() {
        rounds.answer(rounds.ludza, HOUSED, NumberAnswer.of(2630), null);
        asLudza(() -> assertThat(doubted()).isEmpty());
    }

    @Test
    void a_contradiction_is_shown_without_a_field_for_a_reason() {
        rounds.answer(rounds.ludza, RESIDING, NumberAnswer.of(71), null);
        rounds.answer(rounds.ludza, POPULATION, NumberAnswer.of(60), null);
        asLudza(() -> {
            assertThat(page()).contains("71 ir vairāk nekā 60.");
            assertThat(doubted()).doesNotContain("residing_now");
        });
    }

    @Test
    void that_the_last_round_was_wrong_is_sent_to_the_researchers() {
        rounds.answer(rounds.ludza, HOUSED, NumberAnswer.of(2600), null);
        asLudza(() -> {
            test($(Button.class)
                            .withText("Iepriekšējās kārtas skaitlis bija kļūdains")
                            .single())
                    .click();
            test($(Button.class).withText("Nosūtīt pieteikumu").single()).click();
            TextField proposed = $(TextField.class)
                    .withCondition(field -> "Kādam skaitlim bija jābūt iepriekšējā kārtā?".equals(field.getLabel()))
                    .single();
            assertThat(proposed.isInvalid()).isTrue();
            test(proposed).setValue("2 590");
            test($(TextArea.class)
                            .withCondition(area -> "Kas bija nepareizi?".equals(area.getLabel()))
                            .single())
                    .setValue("Viena mītne skaitīta divreiz");
            test($(Button.class).withText("Nosūtīt pieteikumu").single()).click();
            assertThat(page()).contains("Labojuma pieteikums ir nosūtīts pētniekiem.");
        });
        assertThat(Acting.as(rounds.researcher, () -> corrections.open(rounds.before)))
                .extracting(CorrectionRequest::proposed)
                .singleElement()
                .satisfies(proposed -> assertThat(proposed).isEqualByComparingTo("2590"));
        Acting.as(rounds.researcher, () -> {
            UI.getCurrent().navigate(RoundNavigation.progress(rounds.before));
            assertThat(page()).contains("Pieteikti labojumi", "Iesniegts: 2\u00a0625, jābūt: 2\u00a0590.");
            test($(Button.class).withText("Ņemts vērā").single()).click();
            assertThat(page()).doesNotContain("Pieteikti labojumi");
        });
    }

    @Test
    void an_estimate_can_be_marked_where_the_questionnaire_allows_it() {
        asLudza(() -> assertThat(fieldsWith("data-beside"))
                .filteredOn(beside -> List.of(beside.split(" ")).contains("estimate"))
                .hasSize(2));
    }

    @Test
    void what_is_known_about_a_question_is_told_to_the_browser() {
        asLudza(() -> assertThat(fieldsWith("data-help"))
                .allMatch(help -> help.contains("\"who\":\"named\""))
                .anyMatch(help -> help.contains("\"definition\":") && help.contains("\"why\":")));
    }

    @Test
    void going_on_stops_once_at_an_unexplained_doubt() {
        rounds.answer(rounds.ludza, HOUSED, NumberAnswer.of(2600), null);
        asLudza(() -> {
            test($(Button.class).withText("Turpināt").single()).click();
            assertThat(page()).contains("1 vietā skaitlis ir neparasts", "1. daļa no");
            test($(Button.class).withText("Turpināt").single()).click();
            assertThat(page()).contains("2. daļa no");
        });
        rounds.answer(rounds.ludza, HOUSED, NumberAnswer.of(2600), "Viena mītne skaitīta divreiz");
        asLudza(() -> {
            test($(Button.class).withText("Turpināt").single()).click();
            assertThat(page()).contains("2. daļa no");
        });
    }

    private List<String> fieldsWith(String attribute) {
        return $(OpenForm.class).single().questions().stream()
                .map(question -> question.field().getElement().getAttribute(attribute))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> doubted() {
        return $(OpenForm.class).single().questions().stream()
                .filter(question -> question.field().getElement().hasAttribute("data-doubted"))
                .map(question -> question.question().value())
                .toList();
    }

    @Test
    void the_researcher_reads_doubts_estimates_and_reasons_with_the_answers() {
        rounds.submit(
                rounds.now,
                "atvk,residing_now,residing_now/estimate,housed_total,housed_total/reason",
                "0037000,20,1,2600,Viena mītne skaitīta divreiz");
        Acting.as(rounds.researcher, () -> {
            UI.getCurrent()
                    .navigate(ResponseNavigation.SUBMISSION
                            .replace(":round", rounds.now.toString())
                            .replace(":atvk", "0037000"));
            assertThat(page())
                    .contains(
                            "20 (aptuvens skaitlis)",
                            "norādījāt 70, tagad – 20",
                            "Paskaidrojuma nav.",
                            "Kopskaits (2\u00a0600) ir mazāks",
                            "Paskaidrojums: Viena mītne skaitīta divreiz");
        });
    }
}
