package lv.providus.kopskats.response;

import java.math.BigDecimal;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.RoundId;

/**
 * The number of the last round was wrong.
 *
 * @param round the round that is being answered now, not the one with the wrong number
 * @param proposed what the number of the last round should have been
 * @param message why; it becomes the reason for the warning of this round as well, where none is given yet
 */
public record NewCorrectionRequest(RoundId round, QuestionCode question, BigDecimal proposed, String message) {}
