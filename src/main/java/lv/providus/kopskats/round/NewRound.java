package lv.providus.kopskats.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to make a round; see {@link Round} for the parts.
 *
 * @param asked the municipalities asked; at least one, each valid on the reference date
 * @param contact who answers questions about the round
 */
public record NewRound(
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
        Set<MunicipalityId> asked,
        @Nullable RoundContact contact) {

    public static final int TITLE_MAX_LENGTH = 200;

    public NewRound {
        asked = Set.copyOf(asked);
    }
}
