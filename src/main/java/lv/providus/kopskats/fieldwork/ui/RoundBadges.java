package lv.providus.kopskats.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** The state of a round, and what must not be overlooked about it. */
class RoundBadges extends Div {

    RoundBadges(Round round) {
        addClassName("kk-badges");
        Tone tone = switch (round.state()) {
            case PLANNED, ARCHIVED -> Tone.NEUTRAL;
            case OPEN -> Tone.ACCENT;
            case CLOSED, PUBLISHED -> Tone.GOOD;
        };
        add(new StatusBadge(getTranslation("round.state." + round.state().name()), tone));
        if (round.demonstration()) {
            add(new StatusBadge(getTranslation("round.demonstration"), Tone.WARNING));
        }
        if (round.partial()) {
            add(new StatusBadge(getTranslation("round.partial"), Tone.WARNING));
        }
    }
}
