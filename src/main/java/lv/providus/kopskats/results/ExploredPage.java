package lv.providus.kopskats.results;

import java.util.List;
import java.util.Map;
import lv.providus.kopskats.municipality.Centre;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A question as somebody chose to see it, with what stands beside it.
 *
 * @param battery the same choice for each statement of the battery that the question belongs to, in their order; empty
 *     where it belongs to none
 * @param map null for texts and dates
 * @param centres where municipalities lie, for the map; nothing for those of which it is not known, nor without a map
 */
public record ExploredPage(
        Explored explored, List<Explored> battery, @Nullable QuestionMap map, Map<MunicipalityId, Centre> centres) {}
