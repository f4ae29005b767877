package lv.providus.kopskats.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;

/**
 * What a municipality submitted.
 *
 * @param questionnaire tells with {@code items()} what was asked: what is absent there was not asked
 * @param answers by question; what was asked and is absent was not answered
 * @param basis what the answers are compared with, as it is now
 */
public record Submission(
        RoundId round,
        MunicipalityId municipality,
        QuestionnaireVersion questionnaire,
        SubmissionReceipt receipt,
        Map<QuestionCode, SubmittedAnswer> answers,
        ComparisonBasis basis) {

    public Submission {
        answers = Map.copyOf(answers);
    }

    /** What the checks of the questionnaire find in the answers, with the reasons given. */
    public List<CheckFinding> findings() {
        Map<QuestionCode, AnswerContent> contents = new HashMap<>();
        answers.forEach((question, answer) -> contents.put(question, answer.content()));
        return basis.findings(questionnaire, contents);
    }

    /** The answer to a question; empty where it was not answered. */
    public Optional<SubmittedAnswer> answer(QuestionCode question) {
        return Optional.ofNullable(answers.get(question));
    }
}
