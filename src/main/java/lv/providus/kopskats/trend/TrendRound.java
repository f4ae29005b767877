package lv.providus.kopskats.trend;

import java.time.LocalDate;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PopulationSetId;
import lv.providus.kopskats.shared.RoundId;

/**
 * A round that holds the question.
 *
 * @param demonstration its answers are invented
 * @param open still takes answers, so its figures are not final
 * @param residents whose numbers of residents it uses
 */
public record TrendRound(
        RoundId id,
        LocalizedText title,
        LocalDate referenceDate,
        boolean demonstration,
        boolean open,
        PopulationSetId populationSet,
        String residents,
        TrendQuestion question) {}
