package lv.providus.kopskats.questionnaire;

import static lv.providus.kopskats.questionnaire.AnswerChecks.check;
import static lv.providus.kopskats.questionnaire.AnswerChecks.checkForSubmission;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.AnswerProblem.AboveMaximum;
import lv.providus.kopskats.questionnaire.AnswerProblem.AfterLatest;
import lv.providus.kopskats.questionnaire.AnswerProblem.BeforeEarliest;
import lv.providus.kopskats.questionnaire.AnswerProblem.BelowMinimum;
import lv.providus.kopskats.questionnaire.AnswerProblem.ExclusiveWithOthers;
import lv.providus.kopskats.questionnaire.AnswerProblem.MissingReasonNotAllowed;
import lv.providus.kopskats.questionnaire.AnswerProblem.Negative;
import lv.providus.kopskats.questionnaire.AnswerProblem.NotWhole;
import lv.providus.kopskats.questionnaire.AnswerProblem.OtherTextMissing;
import lv.providus.kopskats.questionnaire.AnswerProblem.OtherTextUnexpected;
import lv.providus.kopskats.questionnaire.AnswerProblem.TooLong;
import lv.providus.kopskats.questionnaire.AnswerProblem.TooManyDecimals;
import lv.providus.kopskats.questionnaire.AnswerProblem.TooManyDigits;
import lv.providus.kopskats.questionnaire.AnswerProblem.Unanswered;
import lv.providus.kopskats.questionnaire.AnswerProblem.UnknownChoice;
import lv.providus.kopskats.questionnaire.AnswerProblem.UnusableCharacters;
import lv.providus.kopskats.questionnaire.AnswerProblem.WrongKind;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import org.junit.jupiter.api.Test;

class AnswerChecksTest {

    private static NumberAnswer number(String number) {
        return new NumberAnswer(new BigDecimal(number));
    }

    private static ChoicesAnswer ticked(String... codes) {
        return ChoicesAnswer.of(Arrays.stream(codes).map(ChoiceCode::new).collect(Collectors.toSet()));
    }

    @Test
    void a_count_is_whole_not_negative_and_within_its_limits() {
        assertThat(check(Samples.COUNT, number("5"))).isEmpty();
        assertThat(check(Samples.COUNT, number("1000"))).isEmpty();
        assertThat(check(Samples.COUNT, number("5.5"))).containsExactly(new NotWhole());
        assertThat(check(Samples.COUNT, number("-1"))).containsExactly(new Negative());
        assertThat(check(Samples.COUNT, number("4"))).containsExactly(new BelowMinimum(new BigDecimal("5")));
        assertThat(check(Samples.COUNT, number("1001"))).containsExactly(new AboveMaximum(new BigDecimal("1000")));
        assertThat(check(Samples.COUNT, number("1000000000000"))).containsExactly(new TooManyDigits());
    }

    @Test
    void zero_is_an_answer() {
        CountQuestion withoutLimits = new CountQuestion(Samples.COUNT.basics(), null, null, false, false, false);
        assertThat(check(withoutLimits, number("0"))).isEmpty();
    }

    @Test
    void a_decimal_number_keeps_its_limits_and_decimals() {
        assertThat(check(Samples.DECIMAL, number("-1.5"))).isEmpty();
        assertThat(check(Samples.DECIMAL, number("12.250"))).isEmpty();
        assertThat(check(Samples.DECIMAL, number("1.255"))).containsExactly(new TooManyDecimals(2));
        assertThat(check(Samples.DECIMAL, number("99.255")))
                .containsExactly(new TooManyDecimals(2), new AboveMaximum(new BigDecimal("99.25")));
    }

    @Test
    void a_scale_takes_its_own_points_only() {
        assertThat(check(Samples.SCALE, ChoiceAnswer.of(new ChoiceCode("agree"))))
                .isEmpty();
        assertThat(check(Samples.SCALE, ChoiceAnswer.of(new ChoiceCode("perhaps"))))
                .containsExactly(new UnknownChoice("perhaps"));
        assertThat(check(Samples.SCALE, new ChoiceAnswer(new ChoiceCode("agree"), "tomēr")))
                .containsExactly(new OtherTextUnexpected());
    }

    @Test
    void an_exclusive_choice_stands_alone() {
        assertThat(check(Samples.MULTIPLE, ticked("nothing"))).isEmpty();
        assertThat(check(Samples.MULTIPLE, ticked("nothing", "rooms")))
                .containsExactly(new ExclusiveWithOthers(Samples.text("Variants nothing")));
    }

    @Test
    void seen_and_none_ticked_is_an_answer() {
        assertThat(check(Samples.MULTIPLE, ticked())).isEmpty();
        assertThat(checkForSubmission(Samples.MULTIPLE, ticked())).isEmpty();
    }

    @Test
    void a_choice_that_asks_for_text_may_wait_in_a_draft_but_not_be_submitted_without_it() {
        assertThat(check(Samples.MULTIPLE, ticked("other"))).isEmpty();
        assertThat(checkForSubmission(Samples.MULTIPLE, ticked("other")))
                .containsExactly(new OtherTextMissing(Samples.text("Variants other")));
        assertThat(checkForSubmission(Samples.SINGLE, ChoiceAnswer.of(new ChoiceCode("elsewhere"))))
                .containsExactly(new OtherTextMissing(Samples.text("Variants elsewhere")));
        assertThat(checkForSubmission(Samples.SINGLE, new ChoiceAnswer(new ChoiceCode("elsewhere"), "mājās")))
                .isEmpty();
    }

    @Test
    void a_text_without_its_choice_is_refused() {
        assertThat(check(Samples.MULTIPLE, new ChoicesAnswer(Set.of(new ChoiceCode("rooms")), "teksts")))
                .containsExactly(new OtherTextUnexpected());
    }

    @Test
    void a_text_is_counted_in_characters_and_refused_when_too_long() {
        assertThat(check(Samples.TEXT, new TextAnswer("ā".repeat(50)))).isEmpty();
        assertThat(check(Samples.TEXT, new TextAnswer("😀".repeat(50)))).isEmpty();
        assertThat(check(Samples.TEXT, new TextAnswer("ā".repeat(100_000)))).containsExactly(new TooLong(50, 100_000));
    }

    @Test
    void a_text_with_characters_that_cannot_be_kept_is_refused() {
        assertThat(check(Samples.TEXT, new TextAnswer("a\u0000b"))).containsExactly(new UnusableCharacters());
        assertThat(check(Samples.TEXT, new TextAnswer("a\ud800b"))).containsExactly(new UnusableCharacters());
        assertThat(check(Samples.TEXT, new TextAnswer("divas\nrindas\tun vēl"))).isEmpty();
    }

    @Test
    void a_day_keeps_its_limits() {
        assertThat(check(Samples.DATE, new DateAnswer(LocalDate.of(2022, 2, 24))))
                .isEmpty();
        assertThat(check(Samples.DATE, new DateAnswer(LocalDate.of(2022, 2, 23))))
                .containsExactly(new BeforeEarliest(LocalDate.of(2022, 2, 24)));
        assertThat(check(Samples.DATE, new DateAnswer(LocalDate.of(2031, 1, 1))))
                .containsExactly(new AfterLatest(LocalDate.of(2030, 12, 31)));
    }

    @Test
    void a_reason_for_no_value_is_taken_where_the_question_offers_it() {
        for (Item item : Samples.CONTENT.items()) {
            assertThat(check(item, new MissingAnswer(MissingReason.DOES_NOT_KNOW)))
                    .isEmpty();
            assertThat(check(item, new MissingAnswer(MissingReason.NOT_APPLICABLE)))
                    .containsExactly(new MissingReasonNotAllowed(MissingReason.NOT_APPLICABLE));
            assertThat(checkForSubmission(item, new MissingAnswer(MissingReason.DOES_NOT_KNOW)))
                    .isEmpty();
        }
    }

    @Test
    void a_required_question_without_an_answer_stops_a_submission_only() {
        assertThat(checkForSubmission(Samples.COUNT, null)).containsExactly(new Unanswered());
    }

    @Test
    void an_answer_of_another_type_is_refused() {
        assertThat(check(Samples.COUNT, new TextAnswer("5"))).containsExactly(new WrongKind());
        assertThat(check(Samples.TEXT, number("5"))).containsExactly(new WrongKind());
        assertThat(check(Samples.SCALE, ticked())).containsExactly(new WrongKind());
        assertThat(check(Samples.MULTIPLE, ChoiceAnswer.of(new ChoiceCode("rooms"))))
                .containsExactly(new WrongKind());
        assertThat(check(Samples.DATE, number("5"))).containsExactly(new WrongKind());
    }
}
