package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lv.providus.kopskats.fieldwork.SubmissionTimeline;
import lv.providus.kopskats.fieldwork.SubmissionTimeline.Day;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.DataTable;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.chart.Figure;
import lv.providus.kopskats.shared.ui.chart.Steps;
import org.jspecify.annotations.Nullable;

/** How submissions came in day by day, beside the round before; not there while nothing came in. */
class TimelinePanel extends Panel {

    private final Formats formats = Formats.in(getLocale());

    private final String round;

    TimelinePanel(String round, SubmissionTimeline timeline) {
        this.round = round;
        addClassName("kk-submission-days");
        show(timeline);
    }

    /** Shows the days as they are now. */
    final void show(SubmissionTimeline timeline) {
        removeAll();
        SubmissionTimeline.Before before = timeline.before();
        setVisible(!timeline.days().isEmpty());
        if (timeline.days().isEmpty()) {
            return;
        }
        int last = timeline.lastDay();
        int shownDays = Math.min(
                last, Math.max(timeline.daysSoFar(), timeline.days().getLast().number()));
        int submitted = SubmissionTimeline.until(timeline.days(), last);
        String words = getTranslation("fieldwork.timeline.description", submitted, timeline.asked(), shownDays);
        if (before != null) {
            words += " "
                    + getTranslation(
                            "fieldwork.timeline.description_before",
                            SubmissionTimeline.until(before.days(), shownDays),
                            before.asked(),
                            before.round().title().in(getLocale()));
        }
        List<Steps.Series> series = new ArrayList<>();
        series.add(new Steps.Series(getTranslation("fieldwork.timeline.this"), points(timeline.days(), shownDays)));
        if (before != null) {
            series.add(new Steps.Series(
                    getTranslation(
                            "fieldwork.timeline.before", before.round().title().in(getLocale())),
                    points(before.days(), last)));
        }
        int most = Math.max(timeline.asked(), before == null ? 1 : before.asked());
        String title = getTranslation("fieldwork.timeline.title");
        add(
                new H2(title),
                new Paragraph(words),
                new Figure(
                        new Figure.Caption(title, List.of(words), getTranslation("fieldwork.timeline.source", round)),
                        new Steps(
                                IntStream.rangeClosed(1, last)
                                        .mapToObj(day -> getTranslation("fieldwork.timeline.day", day))
                                        .toList(),
                                most,
                                series),
                        words,
                        table(timeline, before, last)));
    }

    private List<Steps.Point> points(List<Day> days, int until) {
        return IntStream.rangeClosed(1, until)
                .mapToObj(day -> {
                    int amount = SubmissionTimeline.until(days, day);
                    return new Steps.Point(amount, getTranslation("fieldwork.timeline.point", day, amount));
                })
                .toList();
    }

    private DataTable table(SubmissionTimeline timeline, SubmissionTimeline.@Nullable Before before, int last) {
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(DataTable.Column.text(getTranslation("fieldwork.timeline.column.day")));
        columns.add(DataTable.Column.number(getTranslation("fieldwork.timeline.this")));
        if (before != null) {
            columns.add(DataTable.Column.number(getTranslation(
                    "fieldwork.timeline.before", before.round().title().in(getLocale()))));
        }
        DataTable table = new DataTable(getTranslation("fieldwork.timeline.title"), columns);
        IntStream.rangeClosed(1, last)
                .filter(day -> has(timeline.days(), day) || before != null && has(before.days(), day))
                .forEach(day -> {
                    String name = getTranslation("fieldwork.timeline.day", day);
                    String here = formats.whole(SubmissionTimeline.until(timeline.days(), day));
                    if (before == null) {
                        table.row(name, here);
                    } else {
                        table.row(name, here, formats.whole(SubmissionTimeline.until(before.days(), day)));
                    }
                });
        return table;
    }

    private static boolean has(List<Day> days, int day) {
        return days.stream().anyMatch(one -> one.number() == day);
    }
}
