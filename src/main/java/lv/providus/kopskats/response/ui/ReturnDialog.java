package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import lv.providus.kopskats.response.ReturnResult;
import lv.providus.kopskats.response.ReviewStep;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.DayPicker;
import org.jspecify.annotations.Nullable;

/** Asks what the municipality is to correct, and until when; stays open with a message where it can't be returned. */
class ReturnDialog extends Dialog {

    /** Returns the response. */
    @FunctionalInterface
    interface Step {
        ReturnResult take(String message, @Nullable Instant until);
    }

    private static final int USUAL_DAYS = 7;

    private final TextArea message = new TextArea();
    private final DatePicker day;

    /**
     * Shown by {@link #open()}.
     *
     * @param closesAt when the round closes for the municipality
     * @param over whether that has passed, so that a later day is needed
     * @param returned called once it is returned
     * @param changed called where somebody else was faster
     */
    ReturnDialog(Instant closesAt, boolean over, Step step, Runnable returned, Runnable changed) {
        Formats formats = Formats.in(getLocale());
        setHeaderTitle(getTranslation("response.return.title"));
        setWidth("min(38rem, 92vw)");
        message.setLabel(getTranslation("response.return.message"));
        message.setHelperText(getTranslation("response.return.help"));
        message.setWidthFull();
        message.setMinHeight("8rem");
        message.setRequiredIndicatorVisible(true);
        day = DayPicker.create(
                getTranslation(over ? "response.return.day" : "response.return.later_day"),
                getLocale(),
                LocalDate.ofInstant(over ? Instant.now() : closesAt, Formats.ZONE)
                        .plusDays(USUAL_DAYS));
        if (!over) {
            day.clear();
            day.setClearButtonVisible(true);
        }
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        Button confirm = new Button(
                getTranslation("response.return"),
                click -> take(step.take(message.getValue(), DayPicker.endOf(day).orElse(null)), returned, changed));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Paragraph(getTranslation(
                        over ? "response.return.over" : "response.return.open", formats.deadline(closesAt))),
                message,
                day);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                message.focus();
            }
        });
    }

    private void take(ReturnResult result, Runnable returned, Runnable changed) {
        message.setInvalid(false);
        day.setInvalid(false);
        switch (result) {
            case RETURNED -> {
                close();
                returned.run();
            }
            case CHANGED_MEANWHILE, ALREADY_RETURNED, NOTHING_SUBMITTED, ACCEPTED -> {
                close();
                changed.run();
            }
            case MESSAGE -> {
                message.setErrorMessage(getTranslation("shared.reason.missing", ReviewStep.MESSAGE_MAX_LENGTH));
                message.setInvalid(true);
                message.focus();
            }
            case NEEDS_LATER_DEADLINE -> refuseDay("response.return.needs_day");
            case NOT_LATER -> refuseDay("response.return.not_later");
            case ROUND_OVER -> refuseDay("response.return.round_over");
        }
    }

    private void refuseDay(String key) {
        day.setErrorMessage(getTranslation(key));
        day.setInvalid(true);
        day.focus();
    }
}
