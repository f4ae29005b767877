package lv.providus.kopskats.questionnaire;

/** How the answers to a question may be published. */
public enum Disclosure {
    /** With the name of the municipality: counts. */
    NAMED,
    /** In groups only: opinions. */
    GROUPS_ONLY
}
