package lv.providus.kopskats.publication;

import java.time.Instant;

/**
 * A release of a round: frozen figures that never change.
 *
 * @param number 1 for the first one of the round
 * @param by who made it
 * @param publication what it shows
 */
public record Release(int number, Instant at, String by, Publication publication) {}
