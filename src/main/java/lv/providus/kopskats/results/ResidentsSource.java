package lv.providus.kopskats.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose residents figures are set against.
 *
 * @param name of the population set
 * @param on its day, null where that is not told
 */
public record ResidentsSource(String name, @Nullable LocalDate on) {}
