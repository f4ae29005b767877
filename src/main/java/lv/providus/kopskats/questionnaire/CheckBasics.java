package lv.providus.kopskats.questionnaire;

import lv.providus.kopskats.shared.LocalizedText;

/**
 * What every check has, whatever its type.
 *
 * @param code names the check within its questionnaire
 * @param message what is said where it finds something; names {@link CheckFigure}s in braces
 * @param assumed whether the message is ours until a researcher replaces it
 */
public record CheckBasics(QuestionCode code, CheckSeverity severity, LocalizedText message, boolean assumed) {}
