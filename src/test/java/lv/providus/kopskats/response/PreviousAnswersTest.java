package lv.providus.kopskats.response;

import static lv.providus.kopskats.response.TwoRounds.HOUSED;
import static lv.providus.kopskats.response.TwoRounds.INVOLVEMENT;
import static lv.providus.kopskats.response.TwoRounds.RESIDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class PreviousAnswersTest {

    private static final String COLUMNS = "atvk,residing_now,residing_now/estimate,housed_total,local_involvement";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DelegationService delegations;

    @Autowired
    private DelegationLinkService links;

    @Autowired
    private DelegateService delegated;

    @Autowired
    private StandingService standing;

    private TwoRounds rounds;

    @BeforeEach
    void ask() {
        rounds = new TwoRounds(application);
    }

    private AnswerValue previous(Actor.Person person, QuestionCode question) {
        PreviousAnswer answer =
                rounds.previous(person).flatMap(last -> last.answer(question)).orElseThrow();
        return ((PreviousAnswer.Given) answer).value();
    }

    @Test
    void without_an_earlier_submission_there_is_no_last_round() {
        assertThat(rounds.previous(rounds.ludza)).isEmpty();
        rounds.submit(rounds.before, COLUMNS, "0055000,3,,10,4");
        assertThat(rounds.previous(rounds.ludza)).isEmpty();
    }

    @Test
    void the_last_round_is_told_with_its_title_and_dates() {
        rounds.submit(rounds.before, COLUMNS, "0037000,70,1,2625,#DK");
        PreviousAnswers last = rounds.previous(rounds.ludza).orElseThrow();
        assertThat(last.round()).isEqualTo(rounds.before);
        assertThat(last.roundTitle().lv()).isEqualTo("Kārta 2025");
        assertThat(last.referenceDate()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(last.summed()).isFalse();
        assertThat(previous(rounds.ludza, RESIDING)).isEqualTo(NumberAnswer.of(70));
        assertThat(last.answer(RESIDING))
                .hasValueSatisfying(answer ->
                        assertThat(((PreviousAnswer.Given) answer).estimated()).isTrue());
        assertThat(previous(rounds.ludza, INVOLVEMENT)).isEqualTo(new MissingAnswer(MissingReason.DOES_NOT_KNOW));
        assertThat(last.answer(TwoRounds.POPULATION)).isEmpty();
    }

    @Test
    void a_later_submission_of_the_last_round_takes_the_place_of_the_earlier_one() {
        rounds.submit(rounds.before, COLUMNS, "0037000,70,,2625,4");
        rounds.submit(rounds.before, COLUMNS, "0037000,71,,2626,4");
        assertThat(previous(rounds.ludza, HOUSED)).isEqualTo(NumberAnswer.of(2626));
    }

    @Test
    void after_a_merger_counts_are_the_sum_of_the_predecessors_and_nothing_else_is_shown() {
        rounds.submit(rounds.before, COLUMNS, "0038000,30,,200,4", "0055000,0,1,15,5");
        PreviousAnswers last = rounds.previous(rounds.madona).orElseThrow();
        assertThat(last.municipalities()).containsExactly("Madonas novads", "Varakļānu novads");
        assertThat(last.summed()).isTrue();
        assertThat(previous(rounds.madona, HOUSED)).isEqualTo(NumberAnswer.of(215));
        assertThat(previous(rounds.madona, RESIDING)).isEqualTo(NumberAnswer.of(30));
        assertThat(last.answer(RESIDING))
                .hasValueSatisfying(answer ->
                        assertThat(((PreviousAnswer.Given) answer).estimated()).isTrue());
        assertThat(last.answer(INVOLVEMENT)).isEmpty();
    }

    private Actor.Delegate entrusted(Actor.Person coordinator, String section) {
        NewDelegation wanted = new NewDelegation(
                rounds.now, new QuestionCode(section), Delegating.LABEL, null, null, null, Language.LV);
        DelegationLink link =
                Delegating.made(Acting.as(coordinator, () -> delegations.entrust(wanted, Delegating.ADDRESS)));
        return Delegating.opened(links, link);
    }

    private Optional<PreviousAnswers> previous(Actor.Delegate delegate) {
        return Acting.as(delegate, delegated::open)
                .map(open -> open.response().basis().previous());
    }

    @Test
    void a_delegate_sees_the_last_round_of_the_own_section_only() {
        rounds.submit(rounds.before, COLUMNS, "0037000,70,1,2625,4", "0038000,30,,200,4", "0055000,0,1,15,5");
        PreviousAnswers numbers = previous(entrusted(rounds.ludza, "numbers")).orElseThrow();
        assertThat(numbers.answers().keySet()).containsExactlyInAnyOrder(RESIDING, HOUSED);
        assertThat(numbers.answer(HOUSED))
                .hasValueSatisfying(answer ->
                        assertThat(((PreviousAnswer.Given) answer).value()).isEqualTo(NumberAnswer.of(2625)));
        PreviousAnswers activities =
                previous(entrusted(rounds.ludza, "activities")).orElseThrow();
        assertThat(activities.answers().keySet()).containsExactly(INVOLVEMENT);

        PreviousAnswers merged = previous(entrusted(rounds.madona, "numbers")).orElseThrow();
        assertThat(merged.answer(HOUSED))
                .hasValueSatisfying(answer ->
                        assertThat(((PreviousAnswer.Given) answer).value()).isEqualTo(NumberAnswer.of(215)));
    }

    @Test
    void a_delegate_sees_no_last_round_that_was_withdrawn() {
        rounds.submit(rounds.before, COLUMNS, "0037000,70,,2625,4");
        Actor.Delegate delegate = entrusted(rounds.ludza, "numbers");
        assertThat(previous(delegate)).isPresent();
        Acting.as(rounds.ludza, () -> standing.withdraw(rounds.before, 1, "Skaitļi bija nepareizi"));
        assertThat(previous(delegate)).isEmpty();
    }

    @Test
    void a_sum_that_is_not_complete_is_no_number_and_says_who_is_missing() {
        rounds.submit(rounds.before, COLUMNS, "0038000,30,,200,4");
        PreviousAnswers last = rounds.previous(rounds.madona).orElseThrow();
        assertThat(last.answer(HOUSED)).contains(new PreviousAnswer.Incomplete(List.of("Varakļānu novads")));
        rounds.submit(rounds.before, COLUMNS, "0055000,5,,#DK,4");
        last = rounds.previous(rounds.madona).orElseThrow();
        assertThat(last.answer(HOUSED)).contains(new PreviousAnswer.Incomplete(List.of("Varakļānu novads")));
        assertThat(previous(rounds.madona, RESIDING)).isEqualTo(NumberAnswer.of(35));
        assertThat(rounds.open(rounds.madona).findings()).isEmpty();
    }
}
