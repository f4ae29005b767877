package lv.providus.kopskats.response;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * A row of a file, ready to be stored.
 *
 * @param line where it stands in the file
 * @param submissionNumber which submission of the municipality it becomes; above 1 it takes the place of an earlier one
 * @param answers at least one; what is absent is not answered
 * @param findings what the checks doubt; it does not stand against storing
 */
public record ImportedResponse(
        long line,
        MunicipalityId municipality,
        Atvk atvk,
        String name,
        int submissionNumber,
        Map<QuestionCode, AnswerContent> answers,
        List<CheckFinding> findings) {

    public ImportedResponse {
        findings = List.copyOf(findings);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
