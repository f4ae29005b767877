package lv.providus.kopskats.questionnaire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of question, as they are named in files and in the database. */
public enum QuestionType {
    COUNT,
    DECIMAL,
    SCALE,
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    TEXT,
    DATE,
    BATTERY;

    /** The name in files and in the database, e.g. {@code single_choice}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<QuestionType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
