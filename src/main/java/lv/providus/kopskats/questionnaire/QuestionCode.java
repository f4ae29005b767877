package lv.providus.kopskats.questionnaire;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stable code of a question, the same in every version: a small letter, then small letters, digits and underscores,
 * 63 characters at most.
 */
public record QuestionCode(String value) implements Comparable<QuestionCode> {

    /** The form of every code of a questionnaire. */
    static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public QuestionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a question code: " + value);
        }
    }

    /** The code that a text names, empty where it is of another form. */
    public static Optional<QuestionCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new QuestionCode(text)) : Optional.empty();
    }

    @Override
    public int compareTo(QuestionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
