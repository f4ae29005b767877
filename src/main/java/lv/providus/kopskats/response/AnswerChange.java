package lv.providus.kopskats.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an answer differs between two submissions of a response; what lies between them is a draft, which nobody but the
 * municipality sees.
 *
 * @param submission number of the later submission
 * @param before what the submission before it said; null where the question was not answered
 * @param after what it says; null where the question is not answered any more
 * @param changedBy who answered last as the audit trail names them; where the answer is gone, who submitted
 * @param changedAt when that was
 * @param returnMessage why the response had been returned before; null where it was corrected without that
 */
public record AnswerChange(
        int submission,
        @Nullable AnswerContent before,
        @Nullable AnswerContent after,
        String changedBy,
        Instant changedAt,
        @Nullable String returnMessage) {}
