package lv.providus.kopskats.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.ResultsQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A slide on one question: the region beside the rest.
 *
 * @param question null where the questionnaire does not hold it
 * @param upper answered above the middle of the scale; empty where that is withheld or there is no scale
 * @param effect how far apart the upper shares are; null where a side has none
 */
public record TopicSlide(
        SlideReport.Topic topic,
        @Nullable ResultsQuestion question,
        Compared<GroupAnswers> sides,
        Compared<Optional<Tally>> upper,
        @Nullable Shares effect) {

    static TopicSlide absent(SlideReport.Topic topic) {
        var nobody = new GroupAnswers(0, 0, null, Map.of(), null, List.of(), List.of());
        return new TopicSlide(
                topic, null, new Compared<>(nobody, nobody), new Compared<>(Optional.empty(), Optional.empty()), null);
    }
}
