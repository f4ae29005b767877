package lv.providus.kopskats.response;

import lv.providus.kopskats.questionnaire.Section;

/**
 * What a delegate sees: the section entrusted to them, and of the response the answers to that section only.
 *
 * @param response holds no other answers and no submissions
 */
public record DelegatedResponse(EntrustedSection entrusted, OwnResponse response, Section section) {}
