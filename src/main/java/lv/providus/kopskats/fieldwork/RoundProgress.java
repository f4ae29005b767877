package lv.providus.kopskats.fieldwork;

import java.util.List;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.round.Round;

/**
 * The progress of one round.
 *
 * @param items how many questions the questionnaire has
 * @param regions every region with somebody asked, Latgale first
 * @param municipalities everybody asked, in Latvian order
 */
public record RoundProgress(
        Round round, int items, List<RegionProgress> regions, List<ResponseProgress> municipalities) {

    public RoundProgress {
        regions = List.copyOf(regions);
        municipalities = List.copyOf(municipalities);
    }

    public ResponseCounts total() {
        return regions.stream().map(RegionProgress::counts).reduce(ResponseCounts.NONE, ResponseCounts::plus);
    }
}
