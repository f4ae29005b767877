package lv.providus.kopskats.response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * A row of a file, ready to be stored.
 *
 * @param line where it stands in the file
 * @param submissionNumber which submission of the municipality it becomes; above 1 it takes the place of an earlier one
 * @param answers at least one; what is absent is not answered
 */
public record ImportedResponse(
        long line,
        MunicipalityId municipality,
        Atvk atvk,
        String name,
        int submissionNumber,
        Map<QuestionCode, AnswerValue> answers) {

    public ImportedResponse {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
