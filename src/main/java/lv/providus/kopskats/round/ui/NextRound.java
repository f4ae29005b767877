package lv.providus.kopskats.round.ui;

import java.time.LocalDate;
import java.util.regex.Pattern;
import lv.providus.kopskats.shared.LocalizedText;

/** Guesses at the round after an earlier one, for a person to correct. */
final class NextRound {

    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

    private NextRound() {}

    /** The title with every year one later. */
    static LocalizedText title(LocalizedText earlier) {
        return new LocalizedText(yearLater(earlier.lv()), yearLater(earlier.en()));
    }

    private static String yearLater(String title) {
        return YEAR.matcher(title).replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) + 1));
    }

    static LocalDate date(LocalDate earlier) {
        return earlier.plusYears(1);
    }
}
