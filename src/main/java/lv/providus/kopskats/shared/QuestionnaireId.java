package lv.providus.kopskats.shared;

/** Identifies a questionnaire across all its versions; a positive number given by the database. */
public record QuestionnaireId(long value) {

    public QuestionnaireId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
