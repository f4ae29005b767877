package lv.providus.kopskats.municipality;

import java.util.List;
import lv.providus.kopskats.shared.PopulationSetId;

/** What came of an import: all of it, or nothing. */
public sealed interface PopulationImportOutcome {

    record Imported(PopulationSetId set, int municipalities) implements PopulationImportOutcome {}

    record Refused(List<PopulationProblem> problems) implements PopulationImportOutcome {}
}
