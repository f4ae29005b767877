package lv.providus.kopskats.questionnaire;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong in a questionnaire file, and where.
 *
 * @param line from 1
 * @param column from 1
 * @param details what is filled into the text, in its order
 */
public record FileProblem(int line, int column, Kind kind, List<String> details) {

    /** The kinds of problem; each has its words under its {@link #key()}. */
    public enum Kind {
        TOO_LARGE,
        NOT_UTF_8,
        CONTROL_CHARACTER,
        EMPTY,
        SYNTAX,
        TAB,
        ALIAS,
        TOO_DEEP,
        NOT_A_MAPPING,
        NOT_A_LIST,
        NOT_A_TEXT,
        UNKNOWN_FIELD,
        FIELD_TWICE,
        FIELD_MISSING,
        LANGUAGE_MISSING,
        TEXT_TOO_LONG,
        NOT_A_FLAG,
        NOT_A_NUMBER,
        NOT_A_DATE,
        OUT_OF_RANGE,
        LIMITS_OUT_OF_ORDER,
        BAD_CODE,
        RESERVED_CODE,
        CODE_TWICE,
        UNKNOWN_FORMAT,
        UNKNOWN_TYPE,
        UNKNOWN_DISCLOSURE,
        UNKNOWN_SCALE,
        UNUSED_SCALE,
        SCORE_TWICE,
        SCORES_NOT_IN_ORDER,
        TOO_FEW,
        TOO_MANY,
        EXCLUSIVE_ASKS_FOR_TEXT,
        TEXT_ASKED_TWICE,
        UNKNOWN_CHECK_TYPE,
        UNKNOWN_SEVERITY,
        ONLY_COMPARISON_IS_HARD,
        UNKNOWN_QUESTION,
        NOT_A_NUMBER_QUESTION,
        SAME_QUESTION,
        NOT_CUMULATIVE,
        NO_LIMIT,
        LIMIT_TOO_LOW,
        UNKNOWN_FIGURE,
        MORE_PROBLEMS;

        /** The key of its text. */
        public String key() {
            return "questionnaire.file." + name().toLowerCase(Locale.ROOT);
        }
    }

    public FileProblem {
        details = List.copyOf(details);
    }

    public String key() {
        return kind.key();
    }

    /** What is filled into the text. */
    public Object[] arguments() {
        return details.toArray();
    }
}
