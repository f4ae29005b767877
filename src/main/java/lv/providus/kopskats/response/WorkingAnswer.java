package lv.providus.kopskats.response;

import java.time.Instant;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.QuestionCode;

/**
 * An answer of the working copy as it is stored.
 *
 * @param version raised by each change; never used twice for one question, even where the answer was cleared in between
 * @param changedBy how the audit trail names who changed it last
 */
public record WorkingAnswer(
        QuestionCode question, AnswerContent content, int version, String changedBy, Instant changedAt) {

    public AnswerValue value() {
        return content.value();
    }
}
