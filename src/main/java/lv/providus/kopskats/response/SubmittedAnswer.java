package lv.providus.kopskats.response;

import java.time.Instant;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.QuestionCode;
import org.jspecify.annotations.Nullable;

/** An answer of a submission, which never changes. */
public record SubmittedAnswer(
        QuestionCode question, AnswerValue value, @Nullable String comment, String answeredBy, Instant answeredAt) {}
