package lv.providus.kopskats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lv.providus.kopskats.questionnaire.FileProblem.Kind;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionnaireTextsTest {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_problem_of_a_file_has_words_in_both_languages(Kind kind) {
        FileProblem problem = new FileProblem(1, 1, kind, List.of("lv", "2", "3", "4"));
        for (Language language : Language.values()) {
            assertThat(texts.get(language, problem.key(), problem.arguments()))
                    .isNotBlank()
                    .doesNotContain("{", "}")
                    .doesNotStartWith("!");
        }
    }

    @Test
    void every_problem_of_an_answer_has_words_in_both_languages() {
        List<AnswerProblem> problems = List.of(
                new AnswerProblem.Unanswered(),
                new AnswerProblem.WrongKind(),
                new AnswerProblem.NotANumber(),
                new AnswerProblem.NotWhole(),
                new AnswerProblem.Negative(),
                new AnswerProblem.TooManyDigits(),
                new AnswerProblem.OddGroups(),
                new AnswerProblem.TooManyDecimals(2),
                new AnswerProblem.NotADate(),
                new AnswerProblem.BelowMinimum(BigDecimal.ONE),
                new AnswerProblem.AboveMaximum(BigDecimal.TEN),
                new AnswerProblem.BeforeEarliest(LocalDate.EPOCH),
                new AnswerProblem.AfterLatest(LocalDate.EPOCH),
                new AnswerProblem.TooLong(4000, 100_000),
                new AnswerProblem.UnusableCharacters(),
                new AnswerProblem.UnknownChoice("kaut_kas"),
                new AnswerProblem.ExclusiveWithOthers(Samples.text("Nekas")),
                new AnswerProblem.OtherTextMissing(Samples.text("Citādi")),
                new AnswerProblem.OtherTextUnexpected(),
                new AnswerProblem.EstimateNotAllowed(),
                new AnswerProblem.CheckFailed(finding(CheckSeverity.HARD)),
                new AnswerProblem.CheckFailed(finding(CheckSeverity.SOFT)),
                new AnswerProblem.MissingReasonNotAllowed(MissingReason.DOES_NOT_KNOW),
                new AnswerProblem.MissingReasonNotAllowed(MissingReason.NOT_APPLICABLE));
        assertThat(problems.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(AnswerProblem.class.getPermittedSubclasses());
        for (Language language : Language.values()) {
            assertThat(problems)
                    .allSatisfy(problem -> assertThat(
                                    texts.get(language, problem.key(), problem.arguments(language.locale())))
                            .isNotBlank()
                            .doesNotContain("{", "}")
                            .doesNotStartWith("!"));
        }
    }

    private static CheckFinding finding(CheckSeverity severity) {
        CheckBasics basics = new CheckBasics(
                new QuestionCode("check"), severity, Samples.text("{value} ir vairāk nekā {other}."), false);
        return new CheckFinding(
                new Check.NotAbove(basics, new QuestionCode("one"), new QuestionCode("two")),
                BigDecimal.TEN,
                BigDecimal.ONE,
                null,
                null,
                null);
    }

    @Test
    void reasons_for_no_value_have_words_in_both_languages() {
        assertThat(Stream.of(Language.values())
                        .flatMap(language ->
                                Arrays.stream(MissingReason.values()).map(reason -> texts.get(language, reason.key()))))
                .containsExactly("Grūti pateikt", "Neattiecas", "Hard to say", "Not applicable");
    }

    @Test
    void a_text_that_is_too_long_is_told_with_its_numbers() {
        AnswerProblem problem = new AnswerProblem.TooLong(4000, 100_000);
        assertThat(texts.get(Language.LV, problem.key(), problem.arguments(Language.LV.locale())))
                .contains("4\u00a0000", "100\u00a0000", "96\u00a0000");
    }
}
