package lv.providus.kopskats.report;

import java.util.List;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import org.jspecify.annotations.Nullable;

/**
 * The story of the six slides for a round and a region.
 *
 * @param basis what the figures are made from
 * @param ranking null where the questionnaire does not hold the count of persons housed, or it may not be named
 * @param housed the question for that count, null where the questionnaire does not hold it
 * @param topics one for each slide on one question; empty where the rows of the round were selected
 * @param comparisons the four of the last slide; empty where the rows of the round were selected
 * @param tests how many tests were made on this page at once, for which their p-values are adjusted
 */
public record RoundReport(
        ResultsRound round,
        ResultsRound.Region region,
        Basis basis,
        @Nullable Ranking ranking,
        @Nullable ResultsQuestion housed,
        List<TopicSlide> topics,
        List<Comparison> comparisons,
        int tests) {}
