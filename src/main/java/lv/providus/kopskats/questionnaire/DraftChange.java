package lv.providus.kopskats.questionnaire;

/** What came of publishing or deleting a draft. */
public enum DraftChange {
    DONE,
    /** It is published already and final. */
    ALREADY_PUBLISHED,
    NOT_FOUND
}
