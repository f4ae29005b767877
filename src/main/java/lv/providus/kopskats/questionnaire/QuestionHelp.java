package lv.providus.kopskats.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * What can be read about a question besides its hint.
 *
 * @param definition what its words mean here
 * @param why why it is asked
 */
public record QuestionHelp(
        @Nullable Explanation definition, @Nullable Explanation why) {

    public static final QuestionHelp NONE = new QuestionHelp(null, null);
}
