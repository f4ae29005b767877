package lv.providus.kopskats.response;

import java.time.Instant;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.QuestionCode;

/** An answer of a submission, which never changes. */
public record SubmittedAnswer(QuestionCode question, AnswerContent content, String answeredBy, Instant answeredAt) {

    public AnswerValue value() {
        return content.value();
    }
}
