package lv.providus.kopskats.conversation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import lv.providus.kopskats.conversation.ExtensionService;
import lv.providus.kopskats.conversation.OwnConversations;
import lv.providus.kopskats.conversation.SayResult;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.DayPicker;
import lv.providus.kopskats.shared.ui.Panel;

/** Asks for more time, when the deadline is near or has passed. */
class ExtensionForm extends Panel {

    private static final Duration NEAR = Duration.ofDays(14);
    private static final int USUAL_DAYS = 7;

    ExtensionForm(OwnConversations own, ExtensionService extensions, Runnable sent) {
        RoundState state = own.round().state();
        boolean over = state == RoundState.PUBLISHED || state == RoundState.ARCHIVED || state == RoundState.PLANNED;
        boolean near = own.readAt().plus(NEAR).isAfter(own.closesAt());
        setVisible(near && !over);
        add(new H2(getTranslation("conversation.extension")));
        if (own.extensionWaiting()) {
            add(new Paragraph(getTranslation("conversation.extension.waiting")));
            return;
        }
        boolean passed = !own.readAt().isBefore(own.closesAt());
        add(new Paragraph(getTranslation(
                passed ? "conversation.extension.passed" : "conversation.extension.until",
                Formats.in(getLocale()).deadline(own.closesAt()))));
        Instant later = passed ? own.readAt() : own.closesAt();
        DatePicker day = DayPicker.create(
                getTranslation("conversation.extension.day"),
                getLocale(),
                LocalDate.ofInstant(later, Formats.ZONE).plusDays(USUAL_DAYS));
        MessageForm form = new MessageForm(
                getTranslation("conversation.extension.reason"),
                getTranslation("conversation.extension.send"),
                text -> DayPicker.endOf(day)
                        .map(until -> extensions.ask(own.round().id(), until, text))
                        .orElse(SayResult.NOT_LATER),
                sent);
        add(day, form);
    }
}
