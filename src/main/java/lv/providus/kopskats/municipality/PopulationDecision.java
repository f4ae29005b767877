package lv.providus.kopskats.municipality;

import java.time.Instant;

/**
 * What a researcher decided about a figure that a municipality gave.
 *
 * @param given the figure that it was about
 */
public record PopulationDecision(PopulationVerdict verdict, int given, String reason, String by, Instant at) {

    public static final int REASON_MAX_LENGTH = 1000;
}
