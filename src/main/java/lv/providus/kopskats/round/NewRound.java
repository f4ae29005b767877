package lv.providus.kopskats.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to make a round; see {@link Round} for the parts.
 *
 * @param asked the municipalities asked; at least one, each valid on the reference date
 * @param contact who answers questions about the round
 * @param privacy what becomes of the answers, said to those who answer; null: nothing is said
 * @param from the round whose letters and planned reminders are taken over; null for the usual ones
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
        @Nullable RoundContact contact,
        @Nullable LocalizedText privacy,
        @Nullable RoundId from) {

    public static final int TITLE_MAX_LENGTH = 200;
    public static final int PRIVACY_MAX_LENGTH = 4_000;

    public NewRound {
        asked = Set.copyOf(asked);
    }

    /** A round that says nothing about privacy and takes nothing over. */
    public NewRound(
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
        this(
                questionnaireVersion,
                populationSet,
                title,
                note,
                kind,
                demonstration,
                referenceDate,
                referenceDateAssumed,
                opensAt,
                closesAt,
                asked,
                contact,
                null,
                null);
    }
}
