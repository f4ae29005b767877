package lv.providus.kopskats.response;

import java.time.Instant;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * A round in which the own municipality is asked, and how far it has come.
 *
 * @param closesAt when it closes for this municipality, an extension included
 * @param readAt by the clock of the database
 * @param state null while nothing was answered
 * @param answered how many questions are answered in the working copy
 * @param asked how many questions there are
 * @param lastSubmission null where nothing was submitted; it may have been withdrawn
 * @param decline null where the municipality takes part
 */
public record OwnRound(
        Round round,
        Atvk atvk,
        Instant closesAt,
        AnsweringWindow window,
        Instant readAt,
        @Nullable ResponseState state,
        int answered,
        int asked,
        @Nullable SubmissionReceipt lastSubmission,
        @Nullable Decline decline) {

    /** Whether there is a submission that counts. */
    public boolean submitted() {
        return lastSubmission != null && !lastSubmission.withdrawn();
    }
}
