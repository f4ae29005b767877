package lv.providus.kopskats.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A municipality with its measure for a question, to be put on a map.
 *
 * @param measure number per resident for counts, the number itself for decimals, the place on the scale from 1 for scales,
 *     the choices ticked where several may be, the place of the choice made from 1 where one is; null where there is none
 * @param level 0 to {@link QuestionMap#LEVELS} - 1 from little to much; null where there is no measure, or it has no order
 */
public record MeasuredMunicipality(
        MunicipalityAnswer answer,
        @Nullable BigDecimal measure,
        @Nullable Integer level) {}
