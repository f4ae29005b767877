package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import lv.providus.kopskats.round.PlannedReminder;
import lv.providus.kopskats.round.PlannedReminderOutcome;
import lv.providus.kopskats.round.PlannedReminderService;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** When a round reminds by itself those who have not submitted. */
class PlannedReminders extends Panel {

    private static final int USUAL_DAYS = 3;
    private static final LocalTime USUAL_TIME = LocalTime.of(9, 0);

    private final Round round;
    private final PlannedReminderService reminders;
    private final Div planned = new Div();

    PlannedReminders(Round round, PlannedReminderService reminders) {
        this.round = round;
        this.reminders = reminders;
        add(
                new H2(getTranslation("round.reminders.title")),
                new Paragraph(getTranslation("round.reminders.explanation")),
                planned);
        if (!over()) {
            add(adding());
        }
        show();
    }

    private boolean over() {
        return round.state() == RoundState.PUBLISHED || round.state() == RoundState.ARCHIVED;
    }

    private void show() {
        planned.removeAll();
        List<PlannedReminder> all = reminders.list(round.id());
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("round.reminders.none"));
            none.addClassName("kk-quiet");
            planned.add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kk-planned-reminders");
        all.forEach(reminder -> list.add(line(reminder)));
        planned.add(list);
    }

    private ListItem line(PlannedReminder reminder) {
        Formats formats = Formats.in(getLocale());
        String when =
                getTranslation("round.reminders.when", reminder.daysBefore(), formats.dayAndTime(reminder.dueAt()));
        ListItem line = new ListItem(new Span(when));
        if (reminder.sentAt() != null) {
            line.add(new StatusBadge(
                    getTranslation("round.reminders.sent", formats.dateAndTime(reminder.sentAt())), Tone.GOOD));
            return line;
        }
        line.add(
                reminder.passed()
                        ? new StatusBadge(getTranslation("round.reminders.passed"), Tone.WARNING)
                        : new StatusBadge(getTranslation("round.reminders.waits"), Tone.NEUTRAL));
        if (!over()) {
            Button remove = new Button(getTranslation("round.reminders.remove"), click -> {
                say(reminders.remove(round.id(), reminder));
                show();
            });
            remove.setAriaLabel(getTranslation("round.reminders.remove_of", when));
            line.add(remove);
        }
        return line;
    }

    private Div adding() {
        ComboBox<Integer> days = new ComboBox<>(getTranslation("round.reminders.days"));
        days.setItems(
                IntStream.rangeClosed(0, PlannedReminder.MOST_DAYS).boxed().toList());
        days.setItemLabelGenerator(number -> getTranslation("round.reminders.days_before", number));
        days.setValue(USUAL_DAYS);
        days.setWidth("16rem");
        TimePicker time = new TimePicker(getTranslation("round.form.time"));
        time.setLocale(getLocale());
        time.setStep(Duration.ofMinutes(30));
        time.setValue(USUAL_TIME);
        Button add = new Button(getTranslation("round.reminders.add"), click -> {
            if (!days.isEmpty() && !time.isEmpty()) {
                say(reminders.add(round.id(), days.getValue(), time.getValue()));
                show();
            }
        });
        Div row = new Div(days, time, add);
        row.addClassName("kk-filters");
        return row;
    }

    private void say(PlannedReminderOutcome outcome) {
        String text = getTranslation("round.reminders.outcome." + outcome.name());
        if (outcome == PlannedReminderOutcome.DONE) {
            Notices.success(text);
        } else {
            Notices.error(text);
        }
    }
}
