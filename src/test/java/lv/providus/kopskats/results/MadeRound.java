package lv.providus.kopskats.results;

import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.statistics.PossibleValue;

/** A round and its questions in memory, with what tests of figures and words do not look at. */
public final class MadeRound {

    private MadeRound() {}

    /** A full round. */
    public static ResultsRound of(List<ResultsRound.Region> regions, List<ResultsQuestion> questions) {
        return new ResultsRound(
                new RoundId(1),
                "anketa",
                new LocalizedText("Kārta", "Round"),
                null,
                false,
                true,
                true,
                LocalDate.of(2024, 6, 1),
                false,
                regions,
                questions,
                0);
    }

    /** A question in no battery, published in groups only. */
    public static ResultsQuestion question(
            long id,
            String code,
            ResultsQuestion.Type type,
            LocalizedText wording,
            List<ResultsQuestion.Option> options) {
        return new ResultsQuestion(
                new QuestionId(id),
                code,
                type,
                wording,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                PossibleValue.any(),
                options);
    }
}
