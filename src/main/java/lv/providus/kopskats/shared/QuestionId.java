package lv.providus.kopskats.shared;

/** Identifies a question of one questionnaire version; a positive number given by the database. */
public record QuestionId(long value) {

    public QuestionId {
        Ids.requirePositive(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
