package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;
import lv.providus.kopskats.shared.Language;

/** How days are written and read in date fields. */
final class Days {

    private Days() {}

    /** Days as people of that language type them; weeks begin on Monday. */
    static void as(Locale locale, DatePicker picker) {
        DatePicker.DatePickerI18n format = new DatePicker.DatePickerI18n();
        if (Language.of(locale) == Language.LV) {
            format.setDateFormats("dd.MM.yyyy", "d.M.yyyy");
        } else {
            format.setDateFormats("d MMM yyyy", "dd.MM.yyyy");
        }
        format.setFirstDayOfWeek(1);
        picker.setLocale(locale);
        picker.setI18n(format);
    }
}
