package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;
import lv.providus.kopskats.shared.Language;

/** Lets days be shown and typed as everywhere else. */
final class Days {

    private Days() {}

    static void formatAsIn(Locale locale, DatePicker picker) {
        DatePicker.DatePickerI18n format = new DatePicker.DatePickerI18n();
        format.setFirstDayOfWeek(1);
        if (Language.of(locale) == Language.LV) {
            format.setDateFormats("dd.MM.yyyy", "d.M.yyyy");
        } else {
            format.setDateFormats("d MMM yyyy", "dd.MM.yyyy");
        }
        picker.setLocale(locale);
        picker.setI18n(format);
    }
}
