package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.questionnaire.AnswerProblem.Negative;
import lv.providus.kopskats.questionnaire.AnswerProblem.NotANumber;
import lv.providus.kopskats.questionnaire.AnswerProblem.NotWhole;
import lv.providus.kopskats.questionnaire.AnswerProblem.OddGroups;
import lv.providus.kopskats.questionnaire.AnswerProblem.TooManyDecimals;
import lv.providus.kopskats.questionnaire.AnswerProblem.TooManyDigits;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;

/**
 * Reads numbers as people type and paste them. Spaces of every kind may stand between groups of three digits; a comma
 * or a point is a decimal sign and nothing else. What can be read in two ways is refused: it never guesses.
 */
public final class NumberInput {

    private static final int LONGEST_INPUT = 60;
    private static final String SPACE = "[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]";
    private static final Pattern NUMBER =
            Pattern.compile("([-\\u2212]?)([0-9](?:[0-9]|" + SPACE + ")*)(?:[.,]([0-9]+))?");
    private static final Pattern WITH_SEPARATORS = Pattern.compile("[-\\u2212]?[0-9](?:[0-9.,]|" + SPACE + ")*");
    private static final Pattern GROUPS = Pattern.compile("[0-9]+|[0-9]{1,3}(?:" + SPACE + "[0-9]{3})+");

    private NumberInput() {}

    /** Reads a count: a whole number from 0 to {@link CountQuestion#HIGHEST}. */
    public static Reading<BigDecimal> parseCount(String typed) {
        String text = withoutSpacesAround(typed);
        Matcher number = NUMBER.matcher(text);
        if (text.length() > LONGEST_INPUT) {
            return refused(new NotANumber());
        }
        if (!number.matches()) {
            return refused(WITH_SEPARATORS.matcher(text).matches() ? new NotWhole() : new NotANumber());
        }
        if (number.group(3) != null) {
            return refused(new NotWhole());
        }
        if (!number.group(1).isEmpty()) {
            return refused(new Negative());
        }
        return inRange(number.group(2), new BigDecimal(digitsOf(number.group(2))));
    }

    /** Reads a number with at most the given number of decimals, between −10^12 and 10^12. */
    public static Reading<BigDecimal> parseDecimal(String typed, int decimals) {
        String text = withoutSpacesAround(typed);
        Matcher number = NUMBER.matcher(text);
        if (text.length() > LONGEST_INPUT || !number.matches()) {
            return refused(new NotANumber());
        }
        String fraction = number.group(3) == null ? "" : number.group(3);
        if (fraction.length() > decimals) {
            return refused(new TooManyDecimals(decimals));
        }
        String sign = number.group(1).isEmpty() ? "" : "-";
        return inRange(
                number.group(2),
                new BigDecimal(sign + digitsOf(number.group(2)) + (fraction.isEmpty() ? "" : "." + fraction)));
    }

    /**
     * A number as it stands in an input field: groups of three with no-break spaces in both languages, since a comma
     * between thousands could not be read back.
     */
    public static String format(BigDecimal number, Language language) {
        String latvian = Formats.in(Language.LV).plain(number);
        return language == Language.LV ? latvian : latvian.replace(',', '.');
    }

    private static Reading<BigDecimal> inRange(String whole, BigDecimal number) {
        if (!GROUPS.matcher(whole).matches()) {
            return refused(new OddGroups());
        }
        return number.abs().compareTo(AnswerChecks.TOO_LARGE) >= 0
                ? refused(new TooManyDigits())
                : new Reading.Read<>(Numbers.normal(number));
    }

    private static String withoutSpacesAround(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && space(typed.charAt(start))) {
            start++;
        }
        while (end > start && space(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(start, end);
    }

    private static boolean space(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String digitsOf(String whole) {
        return whole.replaceAll(SPACE, "");
    }

    private static Reading<BigDecimal> refused(AnswerProblem problem) {
        return new Reading.Refused<>(problem);
    }
}
