package lv.providus.kopskats.fieldwork;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.response.ResponseProgress;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * The progress of one round.
 *
 * @param items how many questions the questionnaire has
 * @param regions every region with somebody asked, Latgale first
 * @param municipalities everybody asked, in Latvian order
 * @param reminders when each was last reminded by mail; absent where never
 */
public record RoundProgress(
        Round round,
        int items,
        List<RegionProgress> regions,
        List<ResponseProgress> municipalities,
        Map<MunicipalityId, Instant> reminders) {

    public RoundProgress {
        regions = List.copyOf(regions);
        municipalities = List.copyOf(municipalities);
        reminders = Map.copyOf(reminders);
    }

    public ResponseCounts total() {
        return regions.stream().map(RegionProgress::counts).reduce(ResponseCounts.NONE, ResponseCounts::plus);
    }
}
