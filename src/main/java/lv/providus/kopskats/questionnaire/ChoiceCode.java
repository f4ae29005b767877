package lv.providus.kopskats.questionnaire;

/** The code of a choice or of a point on a scale, unique within its question; of the same form as a {@link QuestionCode}. */
public record ChoiceCode(String value) {

    public ChoiceCode {
        if (!QuestionCode.FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a choice code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
