package lv.providus.kopskats.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * Asks for one point of a scale.
 *
 * @param stem the sentence before the statement; null where the wording is a question, and within a battery
 */
public record ScaleQuestion(ItemBasics basics, @Nullable Stem stem, Scale scale) implements Item {

    @Override
    public QuestionType type() {
        return QuestionType.SCALE;
    }
}
