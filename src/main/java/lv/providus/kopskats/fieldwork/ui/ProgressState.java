package lv.providus.kopskats.fieldwork.ui;

import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.shared.ui.Tone;

/** The state of a municipality in a round, as it is shown. */
enum ProgressState {
    NOT_STARTED(Tone.NEUTRAL),
    DRAFT(Tone.ACCENT),
    RETURNED(Tone.WARNING),
    CORRECTING(Tone.ACCENT),
    SUBMITTED(Tone.GOOD),
    ACCEPTED(Tone.GOOD),
    DECLINED(Tone.WARNING);

    private final Tone tone;

    ProgressState(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    static ProgressState of(ResponseProgress progress) {
        if (progress.state() == null) {
            return NOT_STARTED;
        }
        return switch (progress.state()) {
            case DRAFT -> progress.submitted() ? CORRECTING : DRAFT;
            case RETURNED -> RETURNED;
            case SUBMITTED -> SUBMITTED;
            case ACCEPTED -> ACCEPTED;
            case DECLINED -> DECLINED;
        };
    }
}
