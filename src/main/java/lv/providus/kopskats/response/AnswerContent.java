package lv.providus.kopskats.response;

import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality says at one question.
 *
 * @param estimated whether a number is an estimate; never so for other values
 * @param comment what is said beside the value; null or blank for nothing
 * @param reasonForWarning why the value holds although a soft check doubts it; null or blank for nothing
 */
public record AnswerContent(
        AnswerValue value,
        boolean estimated,
        @Nullable String comment,
        @Nullable String reasonForWarning) {

    /** The longest comment and the longest reason, in characters. */
    public static final int TEXT_MAX_LENGTH = 2_000;

    public AnswerContent {
        estimated = estimated && value instanceof AnswerValue.NumberAnswer;
        comment = VisibleText.orNull(comment);
        reasonForWarning = VisibleText.orNull(reasonForWarning);
    }

    /** A value with nothing said beside it. */
    public static AnswerContent of(AnswerValue value) {
        return new AnswerContent(value, false, null, null);
    }

    public AnswerContent withComment(@Nullable String other) {
        return new AnswerContent(value, estimated, other, reasonForWarning);
    }
}
