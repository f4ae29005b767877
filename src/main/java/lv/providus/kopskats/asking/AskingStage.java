package lv.providus.kopskats.asking;

import java.util.Optional;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.response.ResponseState;
import lv.providus.kopskats.round.LetterKind;

/** How far a municipality has come that has not submitted. */
public enum AskingStage {
    NOT_STARTED(LetterKind.REMINDER_NOT_STARTED),
    DRAFT(LetterKind.REMINDER_DRAFT),
    RETURNED(LetterKind.REMINDER_RETURNED);

    private final LetterKind reminder;

    AskingStage(LetterKind reminder) {
        this.reminder = reminder;
    }

    LetterKind reminder() {
        return reminder;
    }

    /** Empty for who has submitted, declined, or corrects on its own what it has submitted. */
    static Optional<AskingStage> of(ResponseProgress progress) {
        ResponseState state = progress.state();
        if (state == null) {
            return Optional.of(NOT_STARTED);
        }
        return switch (state) {
            case DRAFT -> progress.submitted() ? Optional.empty() : Optional.of(DRAFT);
            case RETURNED -> Optional.of(RETURNED);
            case SUBMITTED, ACCEPTED, DECLINED -> Optional.empty();
        };
    }
}
