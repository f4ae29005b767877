package lv.providus.kopskats.results;

import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.RoundId;

/** Reads rounds and explores their questions as a researcher does. */
final class ResultsReading {

    private final ResultsService results;
    private final ExplorerService explorer;

    ResultsReading(ResultsService results, ExplorerService explorer) {
        this.results = results;
        this.explorer = explorer;
    }

    ResultsRound round(RoundId id) {
        return Acting.as(SurveyFixture.RESEARCHER, () -> results.round(id)).orElseThrow();
    }

    Explored explore(ResultsRound round, ExplorerChoice choice) {
        return Acting.as(SurveyFixture.RESEARCHER, () -> explorer.explore(round, choice))
                .asOptional()
                .orElseThrow();
    }
}
