package lv.providus.kopskats.municipality;

import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;

/**
 * A decision about a figure of a round.
 *
 * @param nameOfCopy what the set of the round is called where one has to be made
 * @param residents the figure that the municipality gave
 */
public record PopulationRevision(
        RoundId round, String nameOfCopy, MunicipalityId municipality, int residents, String reason) {}
