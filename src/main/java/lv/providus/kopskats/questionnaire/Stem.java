package lv.providus.kopskats.questionnaire;

import lv.providus.kopskats.shared.LocalizedText;

/**
 * The sentence that stands before a statement, e.g. "Cik lielā mērā Jūs piekrītat apgalvojumam:".
 *
 * @param assumed whether it is ours until a researcher replaces it
 */
public record Stem(LocalizedText text, boolean assumed) {}
