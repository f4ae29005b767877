package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many people live in a municipality according to a population set.
 *
 * @param residents 1 or more
 * @param referenceDate the day the figure is of, null where it is not known
 */
public record PopulationFigure(
        Municipality municipality, int residents, @Nullable LocalDate referenceDate) {}
