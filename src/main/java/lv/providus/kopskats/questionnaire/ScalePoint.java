package lv.providus.kopskats.questionnaire;

import lv.providus.kopskats.shared.LocalizedText;

/** One step of a scale. */
public record ScalePoint(ChoiceCode code, LocalizedText wording, int score) {}
