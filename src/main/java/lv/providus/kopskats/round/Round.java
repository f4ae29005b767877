package lv.providus.kopskats.round;

import java.time.Instant;
import java.time.LocalDate;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * One survey round.
 *
 * @param note said on every page about the round, e.g. what a partial round shows
 * @param demonstration whether its answers are invented for demonstration
 * @param referenceDate the day whose municipalities and figures are meant
 * @param referenceDateAssumed whether the reference date is a guess
 * @param opensAt first moment at which answers are taken
 * @param closesAt first moment at which they no longer are
 * @param state as the database clock has it at the time of reading
 * @param version for optimistic locking
 * @param contact who answers questions about the round; null where nobody is named
 * @param privacy what becomes of the answers, said to those who answer; null where nothing is said
 */
public record Round(
        RoundId id,
        QuestionnaireVersionId questionnaireVersion,
        PopulationSetId populationSet,
        LocalizedText title,
        @Nullable LocalizedText note,
        RoundKind kind,
        boolean demonstration,
        LocalDate referenceDate,
        boolean referenceDateAssumed,
        Instant opensAt,
        Instant closesAt,
        RoundState state,
        int version,
        @Nullable RoundContact contact,
        @Nullable LocalizedText privacy) {

    public boolean partial() {
        return kind == RoundKind.PARTIAL;
    }
}
