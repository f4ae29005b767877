package lv.providus.kopskats.questionnaire.ui.fields;

import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue;

/** What a person did in a field once it was left or a choice was made. */
public sealed interface Input {

    /** A value that fits the question. */
    record Parsed(AnswerValue value) implements Input {}

    /** Back to not answered. */
    record Cleared() implements Input {}

    /** What was typed can't be an answer. It stays visible with its problem, and a stored value stays as it is. */
    record Invalid(String typed, AnswerProblem problem) implements Input {}
}
