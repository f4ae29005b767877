package lv.providus.kopskats.questionnaire;

/** Why there is no value although the question was seen. A question says which of them it allows. */
public enum MissingReason {
    DOES_NOT_KNOW,
    NOT_APPLICABLE;

    /** The key of the words that stand for this reason on screen. */
    public String key() {
        return switch (this) {
            case DOES_NOT_KNOW -> "questionnaire.missing.does_not_know";
            case NOT_APPLICABLE -> "questionnaire.missing.not_applicable";
        };
    }
}
