package lv.providus.kopskats.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResidentsApart;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.results.RoundPopulation;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Municipalities by persons housed since 24 February 2022 ÷ residents: a cumulative flow over a stock, never the share
 * of residents who are Ukrainians. The residents are those of the round's population set.
 *
 * @param rows all that have a share, the greatest first, ties in Latvian order of names
 * @param residents whose residents they are, null where the basis does not tell it
 * @param population where the residents come from; null where the basis does not tell it
 * @param notSubmitted names of those asked without a submission
 * @param withoutAnswer names of those that submitted without a number of housed persons
 * @param withoutResidents names of those that gave a number but have no residents in the population set
 */
public record Ranking(
        List<Row> rows,
        @Nullable ResidentsSource residents,
        @Nullable RoundPopulation population,
        List<String> notSubmitted,
        List<String> withoutAnswer,
        List<String> withoutResidents) {

    /**
     * A municipality.
     *
     * @param inFocus whether it belongs to the chosen region
     * @param residingNow persons living there now, null where it was not answered
     * @param register where its residents come from, null where the basis does not tell it
     */
    public record Row(
            String municipality,
            LocalizedText region,
            boolean inFocus,
            @Nullable BigDecimal residingNow,
            BigDecimal housedTotal,
            int residents,
            RoundPopulation.@Nullable Residents register) {

        /** Persons housed ÷ residents. */
        public Ratio share() {
            return new Ratio(housedTotal, BigDecimal.valueOf(residents));
        }
    }

    /** Whose residents are of another day than the source, or not of it at all. */
    public ResidentsApart residentsApart(ResidentsSource source) {
        return ResidentsApart.of(
                source,
                rows.stream()
                        .flatMap(row -> Optional.ofNullable(row.register()).stream()
                                .map(found -> new ResidentsApart.Of(row.municipality(), found.on(), found.adopted())))
                        .toList());
    }

    /** Whether nobody asked has a submission that counts. */
    public boolean isWithoutSubmissions() {
        return rows.isEmpty() && withoutAnswer.isEmpty() && withoutResidents.isEmpty();
    }

    /** The first rows. */
    public List<Row> first(int limit) {
        return rows.subList(0, Math.min(limit, rows.size()));
    }
}
