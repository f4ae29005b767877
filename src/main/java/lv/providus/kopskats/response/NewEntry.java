package lv.providus.kopskats.response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.RoundId;

/**
 * Answers that a municipality told PROVIDUS otherwise than in the form, all of them at once.
 *
 * @param submissionNumber which submission of the municipality it becomes, so that none that came meanwhile is overtaken
 * @param answers at least one; what is absent is not answered
 */
public record NewEntry(
        RoundId round,
        Atvk municipality,
        int submissionNumber,
        Map<QuestionCode, AnswerContent> answers,
        Received received) {

    public NewEntry {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
