package lv.providus.kopskats.history.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.providus.kopskats.audit.AuditEvent;
import lv.providus.kopskats.history.EventWords;
import lv.providus.kopskats.shared.Formats;
import org.jspecify.annotations.Nullable;

/** One event: when, what, who, where, and what changed from what to what. */
class EventEntry extends ListItem {

    private final EventWords words;

    EventEntry(AuditEvent event, EventWords words) {
        this.words = words;
        addClassName("kk-event");
        Span when = new Span(Formats.in(getLocale()).dateAndTime(event.happenedAt()));
        when.addClassName("kk-event-time");
        Span what = new Span(words.action(event.action()));
        what.addClassName("kk-event-what");
        Span where = new Span(Stream.of(words.actor(event), words.municipality(event), words.round(event))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        where.addClassName("kk-quiet");
        Div body = new Div(what, where);
        body.addClassName("kk-event-body");
        if (!event.oldValues().isEmpty() || !event.newValues().isEmpty()) {
            body.add(changes(event));
        }
        add(when, body);
    }

    private DescriptionList changes(AuditEvent event) {
        DescriptionList changes = new DescriptionList();
        changes.addClassNames("kk-facts", "kk-event-values");
        Set<String> names = new LinkedHashSet<>(event.oldValues().keySet());
        names.addAll(event.newValues().keySet());
        names.forEach(name -> changes.add(
                new DescriptionList.Term(words.name(name)),
                new DescriptionList.Description(change(name, event.oldValues(), event.newValues()))));
        return changes;
    }

    private String change(
            String name, Map<String, @Nullable String> oldValues, Map<String, @Nullable String> newValues) {
        String before = words.value(name, oldValues.get(name));
        String after = words.value(name, newValues.get(name));
        if (oldValues.isEmpty() || before.equals(after)) {
            return after;
        }
        return newValues.isEmpty() ? before : getTranslation("history.from_to", before, after);
    }
}
