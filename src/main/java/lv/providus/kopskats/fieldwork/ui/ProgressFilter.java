package lv.providus.kopskats.fieldwork.ui;

import lv.providus.kopskats.response.ResponseProgress;

/** Which municipalities of a round are looked for. */
enum ProgressFilter {
    ALL,
    NOT_SUBMITTED,
    NOT_STARTED,
    SUBMITTED;

    boolean accepts(ResponseProgress progress) {
        return switch (this) {
            case ALL -> true;
            case NOT_SUBMITTED -> !progress.submitted();
            case NOT_STARTED -> !progress.started();
            case SUBMITTED -> progress.submitted();
        };
    }
}
