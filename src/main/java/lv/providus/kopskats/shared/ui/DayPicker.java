package lv.providus.kopskats.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;

/** A day whose end is a deadline. */
public final class DayPicker {

    private DayPicker() {}

    /** A field with a day proposed, in the form of the language. */
    public static DatePicker create(String label, Locale locale, LocalDate proposed) {
        DatePicker picker = new DatePicker(label, proposed);
        DatePicker.DatePickerI18n format = new DatePicker.DatePickerI18n();
        if (Language.of(locale) == Language.LV) {
            format.setDateFormats("dd.MM.yyyy", "d.M.yyyy");
            format.setFirstDayOfWeek(1);
        } else {
            format.setDateFormats("d MMM yyyy", "dd.MM.yyyy");
            format.setFirstDayOfWeek(1);
        }
        picker.setLocale(locale);
        picker.setI18n(format);
        return picker;
    }

    /** The midnight with which the chosen day ends; empty where none is chosen. */
    public static Optional<Instant> endOf(DatePicker picker) {
        return picker.getOptionalValue()
                .map(day -> day.plusDays(1).atStartOfDay(Formats.ZONE).toInstant());
    }
}
