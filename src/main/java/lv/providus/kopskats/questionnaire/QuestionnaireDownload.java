package lv.providus.kopskats.questionnaire;

/** A version as a file that can be edited and uploaded again. */
public record QuestionnaireDownload(String fileName, byte[] content) {}
