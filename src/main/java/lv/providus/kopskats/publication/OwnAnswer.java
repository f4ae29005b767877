package lv.providus.kopskats.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import lv.providus.kopskats.publication.Publication.Outcome;
import lv.providus.kopskats.shared.ChoiceId;
import org.jspecify.annotations.Nullable;

/**
 * What the own municipality answered to a question in its latest submission.
 *
 * @param outcome null where it submitted nothing
 * @param submittedAt when that was submitted, null where nothing was
 * @param choices the choice made, or the choices ticked
 */
public record OwnAnswer(
        @Nullable Outcome outcome,
        @Nullable Instant submittedAt,
        List<ChoiceId> choices,
        @Nullable BigDecimal number) {}
