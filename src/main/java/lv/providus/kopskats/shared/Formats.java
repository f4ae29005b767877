package lv.providus.kopskats.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * The one place where numbers and dates become text. Latvian: decimal comma, a no-break space between thousands (in
 * four-digit numbers too) and before the per cent sign, dates as 24.02.2022. English: decimal point, comma between
 * thousands, no space before the per cent sign, dates as 24 Feb 2022. Times are those of Latvia.
 */
public final class Formats {

    /** The time zone of everything shown. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Riga");

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final BigDecimal LEAST_P = new BigDecimal("0.001");
    private static final char MINUS = '\u2212';

    private final Language language;

    private Formats(Language language) {
        this.language = language;
    }

    public static Formats in(Language language) {
        return new Formats(language);
    }

    public static Formats in(Locale locale) {
        return new Formats(Language.of(locale));
    }

    public String whole(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    /** A number rounded half up to the given number of decimals, 0 or more. */
    public String decimal(BigDecimal number, int decimals) {
        String plain = number.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        if (number.setScale(decimals, RoundingMode.HALF_UP).signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(language == Language.LV ? NO_BREAK_SPACE : ',');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(language == Language.LV ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    /** A number with as many decimals as it has itself. */
    public String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return decimal(stripped, Math.max(stripped.scale(), 0));
    }

    /** A share between 0 and 1 as per cent, rounded half up to the given number of decimals. */
    public String percent(BigDecimal share, int decimals) {
        String number = decimal(share.movePointRight(2), decimals);
        return language == Language.LV ? number + NO_BREAK_SPACE + "%" : number + "%";
    }

    /** A number with its sign, rounded half up to the given number of decimals. */
    public String signed(BigDecimal number, int decimals) {
        String text = decimal(number, decimals);
        return number.setScale(decimals, RoundingMode.HALF_UP).signum() > 0 ? "+" + text : text;
    }

    /** A difference of shares, -1 to 1, in percentage points with its sign. */
    public String points(double difference) {
        return signed(BigDecimal.valueOf(difference).movePointRight(2), 1);
    }

    /** An end of a range. Rounded it lies no further inside, so that the range told holds the range meant. */
    public enum End {
        LOWER(RoundingMode.FLOOR),
        UPPER(RoundingMode.CEILING);

        /** Digits after which only the error of floating point is left. */
        private static final int EXACT = 9;

        private final RoundingMode rounding;

        End(RoundingMode rounding) {
            this.rounding = rounding;
        }

        /** The end with the given number of decimals, 0 or more. */
        public BigDecimal rounded(BigDecimal end, int decimals) {
            return end.setScale(EXACT, RoundingMode.HALF_UP).setScale(decimals, rounding);
        }
    }

    /** As {@link #points(double)}, the end of a range of differences. */
    public String points(double difference, End end) {
        return signed(end.rounded(BigDecimal.valueOf(difference).movePointRight(2), 1), 1);
    }

    /** A number with its sign, the end of a range, rounded to the given number of decimals. */
    public String signed(double number, End end, int decimals) {
        return signed(end.rounded(BigDecimal.valueOf(number), decimals), decimals);
    }

    /** A p-value with three decimals. */
    public String p(double p) {
        BigDecimal value = BigDecimal.valueOf(p);
        return value.compareTo(LEAST_P) < 0
                ? "p\u00a0<\u00a0" + decimal(LEAST_P, 3)
                : "p\u00a0=\u00a0" + decimal(value, 3);
    }

    public String date(LocalDate date) {
        return language == Language.LV
                ? DateTimeFormatter.ofPattern("dd.MM.yyyy").format(date)
                : DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).format(date);
    }

    /** A date with its weekday, for deadlines. */
    public String dateWithWeekday(LocalDate date) {
        return language == Language.LV ? weekday(date) + ", " + date(date) : weekday(date) + " " + date(date);
    }

    private String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
    }

    public String date(Instant instant) {
        return date(zoned(instant).toLocalDate());
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(zoned(instant));
    }

    public String dateAndTime(Instant instant) {
        return language == Language.LV
                ? date(instant) + " plkst. " + time(instant)
                : date(instant) + ", " + time(instant);
    }

    /** A moment with its weekday. */
    public String dayAndTime(Instant instant) {
        return dayAndTime(zoned(instant).toLocalDate(), time(instant));
    }

    /**
     * A deadline with its weekday, as it stands after "until" (in Latvian after "līdz", so in the dative); midnight is
     * the 24th hour of the day that ends with it.
     */
    public String deadline(Instant instant) {
        ZonedDateTime moment = zoned(instant);
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate day = midnight ? moment.toLocalDate().minusDays(1) : moment.toLocalDate();
        String text = dayAndTime(day, midnight ? "24:00" : time(instant));
        String weekday = weekday(day);
        return language == Language.LV ? weekday + "i" + text.substring(weekday.length()) : text;
    }

    private String dayAndTime(LocalDate day, String time) {
        return language == Language.LV ? dateWithWeekday(day) + " plkst. " + time : dateWithWeekday(day) + ", " + time;
    }

    private static ZonedDateTime zoned(Instant instant) {
        return instant.atZone(ZONE);
    }
}
