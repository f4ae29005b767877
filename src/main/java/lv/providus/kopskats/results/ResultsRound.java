package lv.providus.kopskats.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A round as its results see it.
 *
 * @param questionnaire code of what it asks, the same over all versions
 * @param partial its rows were selected, so there is no response rate and no comparison
 * @param demonstration its answers are invented
 * @param over the time to answer is over, save for those who were given more of it
 * @param regions the planning regions with municipalities asked in the round, in their own order
 * @param questions everything that is answered, in the order of the questionnaire
 * @param receivedOtherwise how many of the submissions researchers wrote down from telephone, paper or e-mail
 */
public record ResultsRound(
        RoundId id,
        String questionnaire,
        LocalizedText title,
        @Nullable LocalizedText note,
        boolean partial,
        boolean demonstration,
        boolean over,
        LocalDate referenceDate,
        boolean referenceDateAssumed,
        List<Region> regions,
        List<ResultsQuestion> questions,
        int receivedOtherwise) {

    /**
     * A planning region with its part in the round.
     *
     * @param code stable, part of addresses
     * @param locative where something happens, as a sentence needs it
     */
    public record Region(
            PlanningRegionId id, String code, LocalizedText name, LocalizedText locative, int asked, int submitted) {

        /** The same region with other counts. */
        public Region with(int asked, int submitted) {
            return new Region(id, code, name, locative, asked, submitted);
        }
    }

    /** The same round with other counts of its regions. */
    public ResultsRound with(List<Region> regions) {
        return new ResultsRound(
                id,
                questionnaire,
                title,
                note,
                partial,
                demonstration,
                over,
                referenceDate,
                referenceDateAssumed,
                regions,
                questions,
                receivedOtherwise);
    }

    public int asked() {
        return regions.stream().mapToInt(Region::asked).sum();
    }

    public int submitted() {
        return regions.stream().mapToInt(Region::submitted).sum();
    }

    public Optional<ResultsQuestion> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    public Optional<Region> region(String code) {
        return regions.stream().filter(region -> region.code().equals(code)).findFirst();
    }
}
