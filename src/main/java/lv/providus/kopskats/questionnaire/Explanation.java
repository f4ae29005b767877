package lv.providus.kopskats.questionnaire;

import lv.providus.kopskats.shared.LocalizedText;

/**
 * A text that helps to answer a question.
 *
 * @param assumed whether it is ours until a researcher replaces it
 */
public record Explanation(LocalizedText text, boolean assumed) {}
