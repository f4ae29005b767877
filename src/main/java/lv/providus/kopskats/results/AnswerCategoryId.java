package lv.providus.kopskats.results;

/** Identifies a category into which answers are coded; a positive number given by the database. */
public record AnswerCategoryId(long value) {

    public AnswerCategoryId {
        if (value <= 0) {
            throw new IllegalArgumentException("An id is a positive number, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
