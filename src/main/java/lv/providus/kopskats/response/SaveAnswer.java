package lv.providus.kopskats.response;

import java.util.UUID;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * One answer to be saved in the response of the own municipality.
 *
 * @param content null where the question is to be left without an answer
 * @param expectedVersion the version of the stored answer that was changed, {@link #NOT_ANSWERED} where there was none
 * @param idempotencyKey names this very change, so that sending it again after a lost reply changes nothing; null where
 *     it is never sent again
 */
public record SaveAnswer(
        RoundId round,
        QuestionCode question,
        @Nullable AnswerContent content,
        int expectedVersion,
        @Nullable UUID idempotencyKey) {

    /** The version of an answer that is not there. */
    public static final int NOT_ANSWERED = 0;

    /** A value with nothing said beside it. */
    public static SaveAnswer of(RoundId round, QuestionCode question, AnswerValue value, int expectedVersion) {
        return new SaveAnswer(round, question, AnswerContent.of(value), expectedVersion, null);
    }

    /** The question is to be left without an answer. */
    public static SaveAnswer clear(RoundId round, QuestionCode question, int expectedVersion) {
        return new SaveAnswer(round, question, null, expectedVersion, null);
    }
}
