package lv.providus.kopskats.fieldwork;

import java.util.List;
import lv.providus.kopskats.round.Round;

/**
 * The figures of a round that differ from its source.
 *
 * @param source the name of the set that the round began with
 * @param differences by name of municipality
 */
public record PopulationDifferences(Round round, String source, List<PopulationDifference> differences) {

    public PopulationDifferences {
        differences = List.copyOf(differences);
    }
}
