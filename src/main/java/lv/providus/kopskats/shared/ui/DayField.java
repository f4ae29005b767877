package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import org.jspecify.annotations.Nullable;

/** A day, written as the language writes it. */
public class DayField extends DatePicker {

    private static final int MONDAY = 1;

    public DayField(String label, Locale locale) {
        setLabel(label);
        setLocale(locale);
        setClearButtonVisible(true);
        DatePickerI18n format = new DatePickerI18n();
        if (Language.of(locale) == Language.LV) {
            format.setDateFormats("dd.MM.yyyy", "d.M.yyyy");
        } else {
            format.setDateFormats("d MMM yyyy", "dd.MM.yyyy");
        }
        format.setFirstDayOfWeek(MONDAY);
        setI18n(format);
    }

    /** The first moment of the day, null where none is chosen. */
    public @Nullable Instant begin() {
        return beginOf(getValue());
    }

    /** The first moment after the day, null where none is chosen. */
    public @Nullable Instant end() {
        LocalDate day = getValue();
        return day == null ? null : beginOf(day.plusDays(1));
    }

    private static @Nullable Instant beginOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Formats.ZONE).toInstant();
    }
}
