package lv.providus.kopskats.round.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.round.RoundEditing;
import lv.providus.kopskats.round.RoundOutcome;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.AskDialog;
import lv.providus.kopskats.shared.ui.Panel;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** Where a round stands, and what can be done with it now; every step is asked about first. */
class RoundSteps extends Panel {

    /** The steps; the name is part of the keys of their texts. */
    enum Step {
        OPEN,
        CLOSE,
        REOPEN,
        PUBLISH,
        ARCHIVE,
        UNARCHIVE,
        DELETE
    }

    private static final int USUAL_DAYS = 7;

    private final Round round;
    private final RoundEditing editing;
    private final SerializableConsumer<RoundOutcome> changed;
    private final Div actions = new Div();

    RoundSteps(
            Round round,
            RoundEditing editing,
            SerializableConsumer<RoundOutcome> changed,
            SerializableConsumer<RoundOutcome> deleted) {
        this.round = round;
        this.editing = editing;
        this.changed = changed;
        addClassName("kk-round-steps");
        Tone tone = switch (round.state()) {
            case PLANNED, ARCHIVED -> Tone.NEUTRAL;
            case OPEN -> Tone.ACCENT;
            case CLOSED, PUBLISHED -> Tone.GOOD;
        };
        Div state = new Div(
                new StatusBadge(getTranslation("round.state." + round.state().name()), tone), new Paragraph(when()));
        state.addClassName("kk-round-state");
        actions.addClassName("kk-actions");
        add(new H2(getTranslation("round.steps.title")), state, actions);
        switch (round.state()) {
            case PLANNED -> step(Step.OPEN, true, () -> editing.openNow(round.id(), round.version()));
            case OPEN -> step(Step.CLOSE, false, () -> editing.closeNow(round.id(), round.version()));
            case CLOSED -> {
                reopening();
                step(Step.PUBLISH, true, () -> editing.publish(round.id(), round.version()));
                step(Step.ARCHIVE, false, () -> editing.archive(round.id(), round.version()));
            }
            case PUBLISHED -> step(Step.ARCHIVE, false, () -> editing.archive(round.id(), round.version()));
            case ARCHIVED -> step(Step.UNARCHIVE, false, () -> editing.unarchive(round.id(), round.version()));
        }
        if (editing.deletable(round.id())) {
            button(
                    Step.DELETE,
                    false,
                    new Paragraph(getTranslation("round.step.DELETE.text")),
                    () -> deleted.accept(editing.delete(round.id(), round.version())));
        }
    }

    private String when() {
        Formats formats = Formats.in(getLocale());
        return round.state() == RoundState.PLANNED
                ? getTranslation(
                        "round.steps.opens", formats.dayAndTime(round.opensAt()), formats.deadline(round.closesAt()))
                : getTranslation(
                        round.state() == RoundState.OPEN ? "round.steps.closes" : "round.steps.closed",
                        formats.deadline(round.closesAt()));
    }

    private void step(Step step, boolean main, SerializableSupplier<RoundOutcome> taking) {
        button(
                step,
                main,
                new Paragraph(getTranslation("round.step." + step.name() + ".text")),
                () -> changed.accept(taking.get()));
    }

    private void reopening() {
        MomentField until = new MomentField(
                new MomentField.Words(
                        getTranslation("round.form.closes"),
                        getTranslation("round.form.time"),
                        getTranslation("round.form.closes.hint"),
                        getTranslation("round.new.required")),
                true);
        until.set(Instant.now()
                .atZone(Formats.ZONE)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(USUAL_DAYS)
                .toInstant());
        Div content = new Div(new Paragraph(getTranslation("round.step.REOPEN.text")), until);
        content.addClassName("kk-stack");
        button(
                Step.REOPEN,
                false,
                content,
                () -> until.value()
                        .ifPresentOrElse(
                                moment -> changed.accept(editing.reopen(round.id(), round.version(), moment)),
                                () -> changed.accept(new RoundOutcome.Refused(RoundOutcome.Reason.NOT_LATER))));
    }

    private void button(Step step, boolean main, Component explanation, Runnable taking) {
        String key = "round.step." + step.name();
        Button button = new Button(
                getTranslation(key),
                click -> new AskDialog(
                                new AskDialog.Words(
                                        getTranslation(key + ".title"),
                                        getTranslation(key),
                                        getTranslation("shared.cancel")),
                                explanation,
                                taking)
                        .open());
        if (main) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        actions.add(button);
    }
}
