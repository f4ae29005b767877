package lv.providus.kopskats.publication;

import java.time.Instant;
import lv.providus.kopskats.results.ResidentsSource;
import org.jspecify.annotations.Nullable;

/**
 * A release of a round: frozen figures that never change.
 *
 * @param number 1 for the first one of the round
 * @param by who made it
 * @param residents the set of residents that it was made with, null where that was not noted
 * @param publication what it shows
 */
public record Release(
        int number, Instant at, String by, @Nullable ResidentsSource residents, Publication publication) {}
