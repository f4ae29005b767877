package lv.providus.kopskats.fieldwork.ui;

import lv.providus.kopskats.response.ResponseProgress;

/** Which municipalities of a round are looked for. */
enum ProgressFilter {
    ALL,
    NOT_SUBMITTED,
    NOT_STARTED,
    DRAFT,
    SUBMITTED,
    TO_REVIEW,
    RETURNED,
    ACCEPTED,
    DECLINED;

    boolean accepts(ResponseProgress progress) {
        ProgressState state = ProgressState.of(progress);
        return switch (this) {
            case ALL -> true;
            case NOT_SUBMITTED -> !progress.submitted() && state != ProgressState.DECLINED;
            case NOT_STARTED -> state == ProgressState.NOT_STARTED;
            case DRAFT -> state == ProgressState.DRAFT;
            case SUBMITTED -> progress.submitted();
            case TO_REVIEW -> state == ProgressState.SUBMITTED;
            case RETURNED -> state == ProgressState.RETURNED;
            case ACCEPTED -> state == ProgressState.ACCEPTED;
            case DECLINED -> state == ProgressState.DECLINED;
        };
    }
}
