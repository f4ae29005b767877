package lv.providus.kopskats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.CheckContext.LastNumber;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class CheckEvaluationTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 1);
    private static final QuestionCode PEOPLE = new QuestionCode("people");
    private static final QuestionCode TOTAL = new QuestionCode("total");
    private static final QuestionCode HOURS = new QuestionCode("hours");

    private static final Check NOT_ABOVE = new Check.NotAbove(basics("above", CheckSeverity.HARD), PEOPLE, TOTAL);
    private static final Check CHANGED =
            new Check.Changed(basics("changed", CheckSeverity.SOFT), PEOPLE, new BigDecimal("0.5"), BigDecimal.TEN);
    private static final Check GROWN =
            new Check.Changed(basics("grown", CheckSeverity.SOFT), TOTAL, new BigDecimal("0.5"), BigDecimal.ZERO);
    private static final Check LOWER = new Check.LowerThanLast(basics("lower", CheckSeverity.SOFT), TOTAL);
    private static final Check OF_RESIDENTS = new Check.ShareOutside(
            basics("residents", CheckSeverity.SOFT), PEOPLE, null, new BigDecimal("0.01"), new BigDecimal("0.1"));
    private static final Check OF_TOTAL =
            new Check.ShareOutside(basics("of_total", CheckSeverity.SOFT), HOURS, TOTAL, null, new BigDecimal("2"));
    private static final Check REGISTER =
            new Check.UnlikeRegister(basics("register", CheckSeverity.SOFT), PEOPLE, new BigDecimal("1.5"));

    private static CheckBasics basics(String code, CheckSeverity severity) {
        return new CheckBasics(
                new QuestionCode(code), severity, new LocalizedText("{value}; {other}; {date}; {share}", "-"), false);
    }

    private static ItemBasics item(QuestionCode code) {
        return new ItemBasics(
                code,
                Samples.text(code.value()),
                null,
                true,
                Set.of(MissingReason.DOES_NOT_KNOW),
                Disclosure.NAMED,
                false,
                QuestionHelp.NONE);
    }

    private static QuestionnaireContent with(Check... checks) {
        return new QuestionnaireContent(
                new QuestionCode("checked"),
                Samples.text("Pārbaudes"),
                null,
                List.of(new Section(
                        new QuestionCode("only"),
                        Samples.text("Daļa"),
                        null,
                        List.of(
                                new CountQuestion(item(PEOPLE), null, null, false, false, true),
                                new CountQuestion(item(TOTAL), null, null, true, false, true),
                                new DecimalQuestion(item(HOURS), null, null, 2, true)))),
                List.of(checks));
    }

    private static Map<QuestionCode, AnswerValue> answers(Object... codesAndNumbers) {
        Map<QuestionCode, AnswerValue> answers = new HashMap<>();
        for (int i = 0; i < codesAndNumbers.length; i += 2) {
            answers.put((QuestionCode) codesAndNumbers[i], new NumberAnswer(new BigDecimal((String)
                    codesAndNumbers[i + 1])));
        }
        return answers;
    }

    private static CheckContext last(QuestionCode question, String value) {
        return new CheckContext(Map.of(question, new LastNumber(new BigDecimal(value), LAST_DAY)), null);
    }

    private static List<String> found(Check check, Map<QuestionCode, AnswerValue> answers, CheckContext context) {
        return CheckEvaluation.of(with(check), answers, Map.of(), context).stream()
                .map(finding -> finding.message(Language.LV.locale()))
                .toList();
    }

    @Test
    void an_answer_above_its_limit_is_found_and_one_at_the_limit_is_not() {
        assertThat(found(NOT_ABOVE, answers(PEOPLE, "2626", TOTAL, "2625"), CheckContext.NONE))
                .containsExactly("2\u00a0626; 2\u00a0625; ; ");
        assertThat(found(NOT_ABOVE, answers(PEOPLE, "2625", TOTAL, "2625"), CheckContext.NONE))
                .isEmpty();
    }

    @Test
    void a_check_without_one_of_its_numbers_finds_nothing() {
        Map<QuestionCode, AnswerValue> unknown =
                Map.of(PEOPLE, NumberAnswer.of(9), TOTAL, new MissingAnswer(MissingReason.DOES_NOT_KNOW));
        for (Check check : List.of(NOT_ABOVE, CHANGED, GROWN, LOWER, OF_RESIDENTS, OF_TOTAL, REGISTER)) {
            assertThat(found(check, Map.of(), new CheckContext(Map.of(), 10L))).isEmpty();
            assertThat(found(check, unknown, CheckContext.NONE)).isEmpty();
        }
    }

    @Test
    void a_change_is_found_above_both_its_limits_only() {
        assertThat(found(CHANGED, answers(PEOPLE, "151"), last(PEOPLE, "100")))
                .containsExactly("151; 100; 01.06.2025; ");
        assertThat(found(CHANGED, answers(PEOPLE, "150"), last(PEOPLE, "100"))).isEmpty();
        assertThat(found(CHANGED, answers(PEOPLE, "49"), last(PEOPLE, "100"))).hasSize(1);
        assertThat(found(CHANGED, answers(PEOPLE, "14"), last(PEOPLE, "4"))).isEmpty();
        assertThat(found(CHANGED, answers(PEOPLE, "15"), last(PEOPLE, "4"))).hasSize(1);
    }

    @Test
    void from_zero_a_change_is_judged_by_its_size_alone() {
        assertThat(found(CHANGED, answers(PEOPLE, "10"), last(PEOPLE, "0"))).isEmpty();
        assertThat(found(CHANGED, answers(PEOPLE, "11"), last(PEOPLE, "0"))).hasSize(1);
        assertThat(found(GROWN, answers(TOTAL, "0"), last(TOTAL, "0"))).isEmpty();
        assertThat(found(GROWN, answers(TOTAL, "1"), last(TOTAL, "0"))).hasSize(1);
    }

    @Test
    void a_total_that_falls_is_found_as_lower_and_not_as_changed_too() {
        assertThat(CheckEvaluation.of(with(GROWN, LOWER), answers(TOTAL, "10"), Map.of(), last(TOTAL, "100")))
                .extracting(CheckFinding::check)
                .containsExactly(LOWER);
        assertThat(found(LOWER, answers(TOTAL, "100"), last(TOTAL, "100"))).isEmpty();
        assertThat(found(LOWER, answers(TOTAL, "0"), last(TOTAL, "0"))).isEmpty();
        assertThat(found(LOWER, answers(TOTAL, "99"), last(TOTAL, "100"))).containsExactly("99; 100; 01.06.2025; ");
    }

    @Test
    void a_share_outside_its_bounds_is_found_and_one_on_a_bound_is_not() {
        CheckContext residents = new CheckContext(Map.of(), 14_784L);
        assertThat(found(OF_RESIDENTS, answers(PEOPLE, "2625"), residents))
                .containsExactly("2\u00a0625; 14\u00a0784; ; 17,8\u00a0%");
        assertThat(found(OF_RESIDENTS, answers(PEOPLE, "0"), residents)).hasSize(1);
        assertThat(found(OF_RESIDENTS, answers(PEOPLE, "100"), new CheckContext(Map.of(), 1_000L)))
                .isEmpty();
        assertThat(found(OF_RESIDENTS, answers(PEOPLE, "10"), new CheckContext(Map.of(), 1_000L)))
                .isEmpty();
        assertThat(found(OF_TOTAL, answers(HOURS, "20.1", TOTAL, "10"), CheckContext.NONE))
                .containsExactly("20,1; 10; ; 201,0\u00a0%");
        assertThat(found(OF_TOTAL, answers(HOURS, "20.1", TOTAL, "0"), CheckContext.NONE))
                .isEmpty();
    }

    @Test
    void residents_are_unlike_the_register_outside_two_thirds_to_three_halves() {
        CheckContext register = new CheckContext(Map.of(), 3_000L);
        assertThat(found(REGISTER, answers(PEOPLE, "4500"), register)).isEmpty();
        assertThat(found(REGISTER, answers(PEOPLE, "4501"), register)).hasSize(1);
        assertThat(found(REGISTER, answers(PEOPLE, "2000"), register)).isEmpty();
        assertThat(found(REGISTER, answers(PEOPLE, "1999"), register)).containsExactly("1\u00a0999; 3\u00a0000; ; ");
    }

    @Test
    void a_soft_finding_blocks_until_a_reason_is_given_and_a_hard_one_always() {
        Map<QuestionCode, String> reasons = Map.of(PEOPLE, "Atvērta jauna mītne", TOTAL, "Labots");
        Map<QuestionCode, AnswerValue> answers = answers(PEOPLE, "200", TOTAL, "50");
        CheckContext context = new CheckContext(
                Map.of(
                        PEOPLE,
                        new LastNumber(BigDecimal.TEN, LAST_DAY),
                        TOTAL,
                        new LastNumber(BigDecimal.TEN, LAST_DAY)),
                null);
        assertThat(CheckEvaluation.of(with(NOT_ABOVE, CHANGED), answers, Map.of(), context))
                .extracting(CheckFinding::blocks)
                .containsExactly(true, true);
        assertThat(CheckEvaluation.of(with(NOT_ABOVE, CHANGED), answers, reasons, context))
                .extracting(CheckFinding::blocks)
                .containsExactly(true, false);
    }

    @Test
    void only_a_comparison_of_answers_can_be_hard() {
        assertThatThrownBy(() -> new Check.LowerThanLast(basics("hard_one", CheckSeverity.HARD), TOTAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_type_of_check_is_among_the_samples() {
        assertThat(Samples.CONTENT.checks().stream().map(Check::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(CheckType.values()));
    }

    @Test
    void no_check_of_the_real_questionnaire_finds_anything_in_the_slides_table() {
        QuestionnaireContent real = ((FileReading.Read) ContentReader.read(Samples.realFile())).content();
        Map<QuestionCode, AnswerValue> ludza = Map.of(
                new QuestionCode("residing_now"),
                NumberAnswer.of(70),
                new QuestionCode("housed_total"),
                NumberAnswer.of(2625));
        assertThat(CheckEvaluation.of(real, ludza, Map.of(), new CheckContext(Map.of(), 14_784L)))
                .isEmpty();
    }
}
