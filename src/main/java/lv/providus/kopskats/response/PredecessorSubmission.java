package lv.providus.kopskats.response;

import java.time.Instant;
import java.time.LocalDate;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;

/**
 * That a municipality which was merged into the own one submitted something.
 *
 * @param municipality its name on the reference date of the round
 */
public record PredecessorSubmission(
        RoundId round,
        LocalizedText title,
        LocalDate referenceDate,
        MunicipalityId municipalityId,
        String municipality,
        Instant submittedAt) {}
