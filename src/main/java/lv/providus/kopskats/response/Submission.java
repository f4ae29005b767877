package lv.providus.kopskats.response;

import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;

/**
 * What a municipality submitted.
 *
 * @param questionnaire tells with {@code items()} what was asked: what is absent there was not asked
 * @param answers by question; what was asked and is absent was not answered
 */
public record Submission(
        RoundId round,
        MunicipalityId municipality,
        QuestionnaireVersion questionnaire,
        SubmissionReceipt receipt,
        Map<QuestionCode, SubmittedAnswer> answers) {

    public Submission {
        answers = Map.copyOf(answers);
    }

    /** The answer to a question; empty where it was not answered. */
    public Optional<SubmittedAnswer> answer(QuestionCode question) {
        return Optional.ofNullable(answers.get(question));
    }
}
