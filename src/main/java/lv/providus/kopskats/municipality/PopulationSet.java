package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import lv.providus.kopskats.shared.PopulationSetId;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of residents from one source.
 *
 * @param referenceDate the day the figures are of, null where the source does not tell it
 * @param municipalities how many municipalities have a figure
 */
public record PopulationSet(
        PopulationSetId id,
        String name,
        String source,
        @Nullable LocalDate referenceDate,
        int municipalities) {

    public static final int NAME_MAX_LENGTH = 200;
    public static final int SOURCE_MAX_LENGTH = 500;
}
