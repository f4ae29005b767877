package lv.providus.kopskats.response;

import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * One answer to be saved in the response of the own municipality.
 *
 * @param value null where the question is to be left without an answer
 * @param comment null or blank for none
 * @param expectedVersion the version of the stored answer that was changed, {@link #NOT_ANSWERED} where there was none
 */
public record SaveAnswer(
        RoundId round,
        QuestionCode question,
        @Nullable AnswerValue value,
        @Nullable String comment,
        int expectedVersion) {

    /** The version of an answer that is not there. */
    public static final int NOT_ANSWERED = 0;

    /** The longest comment, in characters. */
    public static final int COMMENT_MAX_LENGTH = 2_000;

    public SaveAnswer {
        comment = comment == null || comment.isBlank() ? null : comment.strip();
    }
}
