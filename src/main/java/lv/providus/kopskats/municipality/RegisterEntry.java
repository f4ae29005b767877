package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register page.
 *
 * @param successorName name and code of the successor, null where there is none
 * @param residents the newest dated figure, null where no population set has one
 * @param residentsOn the day of that figure
 */
public record RegisterEntry(
        Municipality municipality,
        @Nullable String successorName,
        @Nullable Integer residents,
        @Nullable LocalDate residentsOn) {}
