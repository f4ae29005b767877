package lv.providus.kopskats.questionnaire;

import lv.providus.kopskats.shared.LocalizedText;

/**
 * One of the answers to choose from.
 *
 * @param exclusive can't be ticked together with another one
 * @param asksForText "other, please specify"
 * @param assumed whether the wording is ours until a researcher replaces it
 */
public record Choice(ChoiceCode code, LocalizedText wording, boolean exclusive, boolean asksForText, boolean assumed) {

    public Choice {
        if (exclusive && asksForText) {
            throw new IllegalArgumentException("An exclusive choice can't ask for text: " + code);
        }
    }
}
