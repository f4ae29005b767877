package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.UI;
import lv.providus.kopskats.response.OwnRound;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The state of a response as icon and word. */
final class ResponseBadges {

    private ResponseBadges() {}

    static StatusBadge of(OwnRound own) {
        return of(own.state(), own.submitted());
    }

    static StatusBadge of(@Nullable ResponseState state, boolean submittedBefore) {
        UI ui = UI.getCurrent();
        return switch (state) {
            case null -> new StatusBadge(ui.getTranslation("response.state.not_started"), Tone.NEUTRAL);
            case DRAFT ->
                submittedBefore
                        ? new StatusBadge(ui.getTranslation("response.state.being_corrected"), Tone.WARNING)
                        : new StatusBadge(ui.getTranslation("response.state.draft"), Tone.ACCENT);
            case SUBMITTED -> new StatusBadge(ui.getTranslation("response.state.submitted"), Tone.GOOD);
            case RETURNED -> new StatusBadge(ui.getTranslation("response.state.returned"), Tone.WARNING);
            case ACCEPTED -> new StatusBadge(ui.getTranslation("response.state.accepted"), Tone.GOOD);
            case DECLINED -> new StatusBadge(ui.getTranslation("response.state.declined"), Tone.NEUTRAL);
        };
    }
}
