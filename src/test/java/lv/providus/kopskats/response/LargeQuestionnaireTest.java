package lv.providus.kopskats.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.DateQuestion;
import lv.providus.kopskats.questionnaire.DecimalQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MultipleChoiceQuestion;
import lv.providus.kopskats.questionnaire.QuestionType;
import lv.providus.kopskats.questionnaire.ScaleQuestion;
import lv.providus.kopskats.questionnaire.SingleChoiceQuestion;
import lv.providus.kopskats.questionnaire.TextQuestion;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class LargeQuestionnaireTest {

    private static final int SECTIONS = 12;
    private static final int QUESTIONS = 200;
    private static final String LUDZA = "0037000";

    @Autowired
    private ResponseService responses;

    private RoundId round;
    private Actor.Person coordinator;

    @BeforeEach
    void askTwoHundredQuestions() {
        round = new RoundId(GeneratedSurvey.write(TestDatabase.jdbc(), "large", SECTIONS, QUESTIONS)
                .openRound(List.of(LUDZA)));
        coordinator = People.coordinator("koordinatore@ludza.example", TestDatabase.municipality(LUDZA));
    }

    @Test
    void it_opens_with_all_its_sections_and_types() {
        OwnResponse open = Acting.as(coordinator, () -> responses.open(round)).orElseThrow();

        assertThat(open.questionnaire().sections()).hasSize(SECTIONS);
        assertThat(open.questionnaire().items()).hasSize(QUESTIONS);
        Set<QuestionType> types = open.questionnaire().sections().stream()
                .flatMap(section -> section.questions().stream())
                .map(question -> question.type())
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(types).containsExactlyInAnyOrder(QuestionType.values());
    }

    @Test
    void every_answer_is_saved_and_all_of_them_are_submitted_at_once() {
        OwnResponse open = Acting.as(coordinator, () -> responses.open(round)).orElseThrow();
        Acting.as(
                coordinator,
                () -> open.questionnaire()
                        .items()
                        .forEach(
                                item -> assertThat(responses.save(SaveAnswer.of(round, item.code(), valueFor(item), 0)))
                                        .as(item.code().value())
                                        .isInstanceOf(SaveResult.Saved.class)));
        Submission submission = Acting.as(coordinator, () -> {
            OwnResponse filled = responses.open(round).orElseThrow();
            assertThat(responses.submit(round, 1, filled.versions())).isInstanceOf(SubmitResult.Submitted.class);
            return responses.ownSubmission(round).orElseThrow();
        });

        assertThat(open.questionnaire().items())
                .allSatisfy(item -> assertThat(
                                submission.answer(item.code()).orElseThrow().value())
                        .isEqualTo(valueFor(item)));
    }

    private static AnswerValue valueFor(Item item) {
        return switch (item) {
            case CountQuestion _, DecimalQuestion _ -> NumberAnswer.of(42);
            case TextQuestion _ -> new TextAnswer("Āžu bēres");
            case DateQuestion _ -> new DateAnswer(java.time.LocalDate.of(2024, 2, 24));
            case ScaleQuestion _ -> new ChoiceAnswer(new ChoiceCode("neither"), null);
            case SingleChoiceQuestion _ -> new ChoiceAnswer(new ChoiceCode("choice_2"), null);
            case MultipleChoiceQuestion _ ->
                new ChoicesAnswer(Set.of(new ChoiceCode("choice_1"), new ChoiceCode("choice_3")), null);
        };
    }
}
