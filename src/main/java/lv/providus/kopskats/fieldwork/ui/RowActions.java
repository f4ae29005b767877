package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.providus.kopskats.asking.AskingRecipient;
import lv.providus.kopskats.asking.AskingService;
import lv.providus.kopskats.response.Decline;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.response.StandingService;
import lv.providus.kopskats.response.ui.received.ReceivedFields;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.DayPicker;
import lv.providus.kopskats.shared.ui.Notices;

/** What a researcher can do with one municipality of a round. */
@SpringComponent
class RowActions {

    private static final int USUAL_DAYS = 7;

    private final RoundService rounds;
    private final StandingService standing;
    private final AskingService asking;

    RowActions(RoundService rounds, StandingService standing, AskingService asking) {
        this.rounds = rounds;
        this.standing = standing;
        this.asking = asking;
    }

    /** Opens the choice. */
    void open(Round round, ResponseProgress row, Runnable changed) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(row.name());
        dialog.setWidth("min(26rem, 92vw)");
        Div actions = new Div();
        actions.addClassName("kk-row-actions");
        actions.add(leading(dialog, "fieldwork.action.open", ResponseNavigation.submission(round.id(), row.atvk())));
        boolean reminded = row.state() == ResponseState.RETURNED || !row.submitted() && row.decline() == null;
        if (round.state() == RoundState.OPEN && reminded) {
            actions.add(step(dialog, "fieldwork.action.remind", () -> remind(round, row, changed)));
        }
        boolean over = round.state() == RoundState.PUBLISHED || round.state() == RoundState.ARCHIVED;
        if (!over) {
            actions.add(step(dialog, "fieldwork.action.extend", () -> extend(round, row, changed)));
        }
        boolean takesAnswers = round.state() != RoundState.PLANNED;
        if (takesAnswers && (row.state() == null || row.state() == ResponseState.SUBMITTED)) {
            actions.add(leading(dialog, "fieldwork.action.enter", ResponseNavigation.entry(round.id(), row.atvk())));
        }
        if (takesAnswers && !row.submitted() && row.decline() == null) {
            actions.add(step(dialog, "fieldwork.action.refusal", () -> refusal(round, row, changed)));
        }
        dialog.add(actions);
        dialog.getFooter().add(new Button(dialog.getTranslation("shared.close"), click -> dialog.close()));
        dialog.open();
    }

    private static Button leading(Dialog dialog, String key, String address) {
        return step(dialog, key, () -> dialog.getUI().ifPresent(ui -> ui.navigate(address)));
    }

    private static Button step(Dialog dialog, String key, Runnable step) {
        return new Button(dialog.getTranslation(key), click -> {
            step.run();
            dialog.close();
        });
    }

    private void remind(Round round, ResponseProgress row, Runnable changed) {
        UI ui = UI.getCurrent();
        List<AskingRecipient> recipients =
                asking.reminders(round.id(), List.of(row.municipality())).recipients();
        if (recipients.isEmpty()) {
            Notices.error(ui.getTranslation("fieldwork.remind.nobody"));
            return;
        }
        UUID press = UUID.randomUUID();
        new AskDialog(
                        new AskDialog.Words(
                                ui.getTranslation("fieldwork.remind.title", row.name()),
                                ui.getTranslation("fieldwork.action.remind"),
                                ui.getTranslation("shared.cancel")),
                        ui.getTranslation(
                                "fieldwork.remind.to",
                                recipients.stream()
                                        .map(recipient -> recipient.contact().email())
                                        .collect(Collectors.joining(", "))),
                        () -> {
                            asking.remind(round.id(), List.of(row.municipality()), press);
                            changed.run();
                            Notices.success(ui.getTranslation("fieldwork.remind.done"));
                        })
                .open();
    }

    private void extend(Round round, ResponseProgress row, Runnable changed) {
        Dialog dialog = dialog("fieldwork.extend.title", row);
        Formats formats = Formats.in(locale());
        Instant extended = row.extendedUntil();
        Instant closesAt = extended != null && extended.isAfter(round.closesAt()) ? extended : round.closesAt();
        Instant later = closesAt.isAfter(Instant.now()) ? closesAt : Instant.now();
        DatePicker day = DayPicker.create(
                dialog.getTranslation("fieldwork.extend.day"),
                locale(),
                LocalDate.ofInstant(later, Formats.ZONE).plusDays(USUAL_DAYS));
        TextArea reason = reason(dialog.getTranslation("fieldwork.extend.reason"));
        dialog.add(
                new Paragraph(dialog.getTranslation("fieldwork.extend.now", formats.deadline(closesAt))), day, reason);
        confirm(dialog, "fieldwork.action.extend", () -> {
            Optional<Instant> until = DayPicker.endOf(day);
            if (until.isEmpty()) {
                refuse(day, "fieldwork.extend.not_later");
                return;
            }
            if (!given(reason)) {
                return;
            }
            switch (rounds.extend(
                    round.id(),
                    row.municipality(),
                    until.get(),
                    reason.getValue().strip())) {
                case EXTENDED -> done(dialog, "fieldwork.extend.done", changed);
                case NOT_LATER -> refuse(day, "fieldwork.extend.not_later");
                case ROUND_OVER, NOT_ASKED -> refuse(day, "fieldwork.extend.round_over");
            }
        });
    }

    private void refusal(Round round, ResponseProgress row, Runnable changed) {
        Dialog dialog = dialog("fieldwork.refusal.title", row);
        ReceivedFields received = new ReceivedFields();
        TextArea reason = reason(dialog.getTranslation("fieldwork.refusal.reason"));
        dialog.add(new Paragraph(dialog.getTranslation("fieldwork.refusal.text")), received, reason);
        confirm(dialog, "fieldwork.action.refusal", () -> {
            if (!received.noteFits()) {
                received.refuseNote();
                return;
            }
            if (!given(reason)) {
                return;
            }
            switch (standing.recordRefusal(round.id(), row.municipality(), reason.getValue(), received.value())) {
                case DECLINED -> done(dialog, "fieldwork.refusal.done", changed);
                case SUBMITTED -> refuse(reason, "fieldwork.refusal.submitted");
                case CLOSED, NOT_ASKED -> refuse(reason, "fieldwork.refusal.not_open");
                case REASON -> given(reason);
            }
        });
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private static Dialog dialog(String titleKey, ResponseProgress row) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation(titleKey, row.name()));
        dialog.setWidth("min(38rem, 92vw)");
        return dialog;
    }

    private static TextArea reason(String label) {
        TextArea reason = new TextArea(label);
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    private static boolean given(TextArea reason) {
        int length = reason.getValue().strip().length();
        boolean given = length > 0 && length <= Decline.REASON_MAX_LENGTH;
        if (!given) {
            reason.setErrorMessage(reason.getTranslation("shared.reason.missing", Decline.REASON_MAX_LENGTH));
            reason.setInvalid(true);
            reason.focus();
        }
        return given;
    }

    private static void confirm(Dialog dialog, String key, Runnable step) {
        Button cancel = new Button(dialog.getTranslation("shared.cancel"), click -> dialog.close());
        Button confirm = new Button(dialog.getTranslation(key), click -> step.run());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(cancel, confirm);
        dialog.open();
    }

    private static void refuse(DatePicker day, String key) {
        day.setErrorMessage(day.getTranslation(key));
        day.setInvalid(true);
        day.focus();
    }

    private static void refuse(TextArea reason, String key) {
        reason.setErrorMessage(reason.getTranslation(key));
        reason.setInvalid(true);
        reason.focus();
    }

    private static void done(Dialog dialog, String key, Runnable changed) {
        dialog.close();
        changed.run();
        Notices.success(dialog.getTranslation(key));
    }
}
