package lv.providus.kopskats.municipality.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.municipality.PlannedChange;
import lv.providus.kopskats.municipality.RegisterChange;
import lv.providus.kopskats.municipality.RegisterOutcome;
import lv.providus.kopskats.municipality.RegisterPreview;
import lv.providus.kopskats.municipality.RegisterRefusal;
import lv.providus.kopskats.municipality.RegisterUndoService;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.Notices;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.ReasonDialog;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** Who entered which change and why, the latest first; the latest that stands can be undone. */
class ChangesPanel extends Composite<Panel> {

    private final RegisterUndoService undoing;
    private final Command onUndone;

    ChangesPanel(List<RegisterChange> changes, RegisterUndoService undoing, boolean administrator, Command onUndone) {
        this.undoing = undoing;
        this.onUndone = onUndone;
        getContent().add(new H2(getTranslation("municipality.one.changes")));
        if (changes.isEmpty()) {
            getContent().add(quiet(getTranslation("municipality.one.no_changes")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("kk-timeline");
        Optional<RegisterChange> latest =
                changes.stream().filter(change -> change.undone() == null).findFirst();
        for (RegisterChange change : changes) {
            list.add(item(change, administrator && latest.filter(change::equals).isPresent()));
        }
        getContent().add(list);
    }

    private ListItem item(RegisterChange change, boolean undoable) {
        Formats formats = Formats.in(getLocale());
        Span date = new Span(formats.date(change.from()));
        date.addClassName("kk-timeline-date");
        Div text = new Div(new Span(RegisterTexts.change(this, change)));
        text.add(
                new Paragraph(change.reason()),
                quiet(getTranslation(
                        "municipality.one.recorded", change.recordedBy(), formats.dateAndTime(change.recordedAt()))));
        RegisterChange.Undone undone = change.undone();
        if (undone != null) {
            text.add(
                    new StatusBadge(getTranslation("municipality.undo.done"), Tone.WARNING),
                    quiet(getTranslation(
                            "municipality.undo.by", undone.by(), formats.dateAndTime(undone.at()), undone.reason())));
        }
        if (undoable) {
            text.add(new Button(getTranslation("municipality.undo.open"), click -> ask(change)));
        }
        return new ListItem(date, text);
    }

    private void ask(RegisterChange change) {
        RegisterPreview preview = undoing.previewUndo(change.id());
        RegisterRefusal refusal = preview.refusal();
        if (refusal != null) {
            Notices.error(RegisterTexts.refusal(this, refusal));
            return;
        }
        new ReasonDialog(
                        new ReasonDialog.Words(
                                getTranslation("municipality.undo.title"),
                                getTranslation(
                                        "municipality.undo.text",
                                        RegisterTexts.change(this, change),
                                        preview.consequences().rounds().size()),
                                getTranslation("municipality.change.reason"),
                                getTranslation("municipality.undo.confirm")),
                        PlannedChange.REASON_MAX_LENGTH,
                        reason -> undo(change, reason))
                .open();
    }

    private Optional<String> undo(RegisterChange change, String reason) {
        return switch (undoing.undo(change.id(), reason)) {
            case RegisterOutcome.Refused(RegisterRefusal refusal) -> Optional.of(RegisterTexts.refusal(this, refusal));
            case RegisterOutcome.Done done -> {
                Notices.success(getTranslation("municipality.undo.undone"));
                onUndone.execute();
                yield Optional.empty();
            }
        };
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("kk-quiet");
        return paragraph;
    }
}
