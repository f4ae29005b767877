package lv.providus.kopskats.publication;

/** What came of switching the public page of a round; the name is part of the key of its text. */
public enum PublicPageOutcome {
    SWITCHED_ON,
    SWITCHED_OFF,
    /** The round is not published, so that it may have no public page; nothing was changed. */
    NOT_PUBLISHED,
    /** None of the questions is in the latest release; nothing was changed. */
    NO_QUESTION
}
