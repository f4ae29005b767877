package lv.providus.kopskats.publication;

import java.util.List;
import java.util.Map;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.QuestionId;

/**
 * A published round beside the own municipality.
 *
 * @param municipality its name
 * @param region code of its planning region
 * @param questions published ones, in the order of the questionnaire
 */
public record Benchmark(PublishedRound round, String municipality, String region, List<ResultsQuestion> questions) {

    /** Some questions: what is published of them, and what the own municipality answered. */
    public record Figures(Release latest, Map<QuestionId, OwnAnswer> own) {}
}
