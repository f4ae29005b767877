package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.shared.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param value the number given at its question
 * @param other the number it was compared with
 * @param date the reference date of the last round, where it was compared with that
 * @param share value ÷ other, where the check is about that
 * @param reason what the municipality said about it, null where it said nothing
 */
public record CheckFinding(
        Check check,
        BigDecimal value,
        BigDecimal other,
        @Nullable LocalDate date,
        @Nullable BigDecimal share,
        @Nullable String reason) {

    /** The question at which it is shown and explained. */
    public QuestionCode question() {
        return check.question();
    }

    /** All questions concerned. */
    public List<QuestionCode> questions() {
        return check.questions();
    }

    public boolean hard() {
        return check.severity() == CheckSeverity.HARD;
    }

    /** Whether it stands against submitting: it is hard, or nobody said why it is so. */
    public boolean blocks() {
        return hard() || reason == null;
    }

    /** What is said about it. */
    public String message(Locale locale) {
        Formats formats = Formats.in(locale);
        return CheckFigure.fill(check.basics().message().in(locale), figure -> switch (figure) {
            case VALUE -> formats.plain(value);
            case OTHER -> formats.plain(other);
            case DATE -> date == null ? "" : formats.date(date);
            case SHARE -> share == null ? "" : formats.percent(share, 1);
        });
    }
}
