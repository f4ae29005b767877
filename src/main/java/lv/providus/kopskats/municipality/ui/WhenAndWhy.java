package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Optional;
import lv.providus.kopskats.municipality.PlannedChange;

/** The first day on which a change holds, and why it is made. */
class WhenAndWhy extends Composite<Div> {

    /** What was typed. */
    record Given(LocalDate from, String reason) {}

    private final DatePicker from = new DatePicker();
    private final TextArea reason = new TextArea();

    WhenAndWhy() {
        from.setLabel(getTranslation("municipality.change.from"));
        from.setHelperText(getTranslation("municipality.change.from_hint"));
        from.setErrorMessage(getTranslation("municipality.change.from_missing"));
        Days.as(getLocale(), from);
        from.setRequiredIndicatorVisible(true);
        reason.setLabel(getTranslation("municipality.change.reason"));
        reason.setHelperText(getTranslation("municipality.change.reason_hint"));
        reason.setErrorMessage(getTranslation("municipality.refusal.REASON_MISSING"));
        reason.setMaxLength(PlannedChange.REASON_MAX_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        getContent().addClassName("kk-register-fields");
        getContent().add(from, reason);
    }

    void onChange(Command command) {
        from.addValueChangeListener(change -> command.execute());
        reason.addValueChangeListener(change -> command.execute());
    }

    Optional<Given> given() {
        LocalDate day = from.getValue();
        from.setInvalid(day == null);
        reason.setInvalid(reason.getValue().isBlank());
        return day == null || reason.isInvalid()
                ? Optional.empty()
                : Optional.of(new Given(day, reason.getValue().strip()));
    }
}
