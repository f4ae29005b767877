package lv.providus.kopskats.response;

import java.time.Instant;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PlanningRegionId;
import org.jspecify.annotations.Nullable;

/**
 * How far a municipality has come in a round, without the content of its draft.
 *
 * @param extendedUntil a later end for this municipality alone
 * @param state null where it has not started
 * @param answered how many questions are answered in the working copy
 * @param lastActivityAt last change of an answer; null where it has not started
 * @param lastSubmission null where nothing was submitted; it may have been withdrawn
 * @param decline null where the municipality takes part
 */
public record ResponseProgress(
        MunicipalityId municipality,
        Atvk atvk,
        String name,
        PlanningRegionId region,
        @Nullable Instant extendedUntil,
        @Nullable ResponseState state,
        int answered,
        @Nullable Instant lastActivityAt,
        @Nullable SubmissionReceipt lastSubmission,
        @Nullable Decline decline) {

    /** Whether it answers or has answered; who declined has not. */
    public boolean started() {
        return state != null && state != ResponseState.DECLINED;
    }

    /** Whether there is a submission for results to read, a correction in progress or not. */
    public boolean submitted() {
        return lastSubmission != null && !lastSubmission.withdrawn();
    }

    /** Whether the working copy goes on beside a submission. */
    public boolean beingCorrected() {
        return submitted() && state != null && state.editable();
    }
}
