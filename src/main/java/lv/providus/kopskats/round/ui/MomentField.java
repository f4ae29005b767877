package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import lv.providus.kopskats.shared.Formats;
import org.jspecify.annotations.Nullable;

/** A day and a time in Latvia; without a time it is the beginning of the day, or its end. */
class MomentField extends Div {

    /** What is said about the field. */
    record Words(String day, String time, String hint, String missing) {}

    private static final Duration STEP = Duration.ofMinutes(30);

    private final DatePicker day = new DatePicker();
    private final TimePicker time = new TimePicker();
    private final boolean endOfDay;
    private final String missing;

    /**
     * An empty field.
     *
     * @param endOfDay whether a day without a time means its end
     */
    MomentField(Words words, boolean endOfDay) {
        this.endOfDay = endOfDay;
        this.missing = words.missing();
        addClassName("kk-moment");
        day.setLabel(words.day());
        day.setHelperText(words.hint());
        Days.formatAsIn(getLocale(), day);
        day.setRequiredIndicatorVisible(true);
        day.setManualValidation(true);
        time.setLabel(words.time());
        time.setLocale(getLocale());
        time.setStep(STEP);
        time.setClearButtonVisible(true);
        add(day, time);
    }

    void set(Instant moment) {
        ZonedDateTime at = moment.atZone(Formats.ZONE);
        boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        day.setValue(midnight && endOfDay ? at.toLocalDate().minusDays(1) : at.toLocalDate());
        time.setValue(midnight ? null : at.toLocalTime());
    }

    /** The moment; empty where no day is given, which is then said at the field. */
    Optional<Instant> value() {
        refuse(day.isEmpty() ? missing : null);
        return day.getOptionalValue()
                .map(date -> time.getOptionalValue()
                        .map(date::atTime)
                        .orElseGet(() -> (endOfDay ? date.plusDays(1) : date).atStartOfDay()))
                .map(moment -> moment.atZone(Formats.ZONE).toInstant());
    }

    /** Says at the field why its moment can't be; null takes it back. */
    void refuse(@Nullable String problem) {
        day.setErrorMessage(problem);
        day.setInvalid(problem != null);
        if (problem != null) {
            day.focus();
        }
    }

    void setReadOnly(boolean readOnly) {
        day.setReadOnly(readOnly);
        time.setReadOnly(readOnly);
    }
}
