package lv.providus.kopskats.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.CheckContext;
import lv.providus.kopskats.questionnaire.CheckContext.LastNumber;
import lv.providus.kopskats.questionnaire.CheckEvaluation;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of a municipality in a round are compared with.
 *
 * @param previous what it submitted in the last round; null where there is none
 * @param residents as the population set of the round has them; null where it has none
 */
public record ComparisonBasis(
        @Nullable PreviousAnswers previous, @Nullable Long residents) {

    public static final ComparisonBasis NONE = new ComparisonBasis(null, null);

    /** What the checks of a questionnaire find in answers, in the order of its file. */
    public List<CheckFinding> findings(QuestionnaireVersion questionnaire, Map<QuestionCode, AnswerContent> answers) {
        Map<QuestionCode, AnswerValue> values = new HashMap<>();
        Map<QuestionCode, String> reasons = new HashMap<>();
        answers.forEach((question, content) -> {
            values.put(question, content.value());
            if (content.reasonForWarning() != null) {
                reasons.put(question, content.reasonForWarning());
            }
        });
        return CheckEvaluation.of(questionnaire.content(), values, reasons, checkContext());
    }

    private CheckContext checkContext() {
        Map<QuestionCode, LastNumber> numbers = new HashMap<>();
        if (previous != null) {
            previous.answers().forEach((question, answer) -> {
                if (answer instanceof PreviousAnswer.Given given && given.value() instanceof NumberAnswer(var number)) {
                    numbers.put(question, new LastNumber(number, previous.referenceDate()));
                }
            });
        }
        return new CheckContext(numbers, residents);
    }
}
