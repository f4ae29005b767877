package lv.providus.kopskats.questionnaire;

/**
 * Asks for free text.
 *
 * @param maximumLength in characters, 1 to {@link #LONGEST}
 */
public record TextQuestion(ItemBasics basics, int maximumLength) implements Item {

    public static final int LONGEST = 20_000;
    public static final int USUAL_LENGTH = 4_000;

    public TextQuestion {
        if (maximumLength < 1 || maximumLength > LONGEST) {
            throw new IllegalArgumentException("The longest text of " + basics.code() + " is out of range");
        }
    }

    @Override
    public QuestionType type() {
        return QuestionType.TEXT;
    }
}
