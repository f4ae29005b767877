package lv.providus.kopskats.trend;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;

/**
 * What a trend can be about: the questions of one code in all rounds of a questionnaire that have begun.
 *
 * @param rounds those that ask it, in order of reference date
 * @param leftOut those that have begun and yet are not shown, in order of reference date
 * @param questions all that the latest round asks, in the order of the questionnaire
 * @param regions planning regions in their own order
 * @param municipalities those asked in any of the rounds, as they are named today, without those whose successor was asked
 */
public record TrendSubject(
        String questionnaire,
        String code,
        List<TrendRound> rounds,
        List<LeftOut> leftOut,
        List<Listed> questions,
        List<Region> regions,
        List<Named> municipalities,
        Lineages lineages) {

    /** A round that is not shown. */
    public record LeftOut(LocalizedText title, Reason reason) {}

    /** Why a round is not shown. */
    public enum Reason {
        /** Its rows were selected, so nothing may be concluded from their distribution. */
        PARTIAL,
        /** Its questionnaire does not hold the question. */
        NOT_ASKED
    }

    /** A question that can be chosen. */
    public record Listed(String code, LocalizedText wording) {}

    /** A planning region. */
    public record Region(String code, LocalizedText name, LocalizedText locative) {}

    /** A municipality that can be chosen. */
    public record Named(MunicipalityId id, String name) {}

    /** The question as the latest round asks it. */
    public TrendQuestion question() {
        return rounds.getLast().question();
    }

    public Optional<TrendRound> round(RoundId id) {
        return rounds.stream().filter(round -> round.id().equals(id)).findFirst();
    }

    public Optional<Region> region(String regionCode) {
        return regions.stream()
                .filter(region -> region.code().equals(regionCode))
                .findFirst();
    }

    public Optional<Named> municipality(MunicipalityId id) {
        return municipalities.stream().filter(named -> named.id().equals(id)).findFirst();
    }
}
