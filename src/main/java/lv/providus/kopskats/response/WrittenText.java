package lv.providus.kopskats.response;

import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import org.jspecify.annotations.Nullable;

/** What is written beside a value: comments, reasons, messages. */
final class WrittenText {

    private WrittenText() {}

    /** What is wrong with a comment or a reason. */
    static List<AnswerProblem> problems(@Nullable String text) {
        List<AnswerProblem> problems = new ArrayList<>();
        if (text == null) {
            return problems;
        }
        int length = text.codePointCount(0, text.length());
        if (length > AnswerContent.TEXT_MAX_LENGTH) {
            problems.add(new AnswerProblem.TooLong(AnswerContent.TEXT_MAX_LENGTH, length));
        }
        if (text.codePoints().anyMatch(WrittenText::unusable)) {
            problems.add(new AnswerProblem.UnusableCharacters());
        }
        return problems;
    }

    private static boolean unusable(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE
                || Character.isISOControl(codePoint) && !Character.isWhitespace(codePoint);
    }
}
