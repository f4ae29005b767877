package lv.providus.kopskats.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days typed as 24.02.2022 or 2022-02-24, from the year 1900 to 2199. */
public final class DateInput {

    private static final Pattern LATVIAN = Pattern.compile("([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?([0-9]{4})\\.?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private DateInput() {}

    public static Reading<LocalDate> parse(String typed) {
        String text = typed.strip();
        Matcher latvian = LATVIAN.matcher(text);
        if (latvian.matches()) {
            return day(latvian.group(3), latvian.group(2), latvian.group(1));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        return new Reading.Refused<>(new AnswerProblem.NotADate());
    }

    /** A day as it stands in an input field, the same in both languages. */
    public static String format(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }

    static boolean plausible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2200;
    }

    private static Reading<LocalDate> day(String year, String month, String dayOfMonth) {
        try {
            LocalDate day = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(dayOfMonth));
            return plausible(day) ? new Reading.Read<>(day) : new Reading.Refused<>(new AnswerProblem.NotADate());
        } catch (DateTimeException e) {
            return new Reading.Refused<>(new AnswerProblem.NotADate());
        }
    }
}
