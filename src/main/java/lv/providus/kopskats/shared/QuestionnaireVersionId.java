package lv.providus.kopskats.shared;

/** Identifies one version of a questionnaire; a positive number given by the database. */
public record QuestionnaireVersionId(long value) {

    public QuestionnaireVersionId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
