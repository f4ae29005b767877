package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Municipalities by persons housed since 24 February 2022 ÷ residents: a cumulative flow over a stock, never the share
 * of residents who are Ukrainians. The residents are those of the round's population set.
 *
 * @param population the set the residents are from
 * @param register the set they are compared with: of the dated sets that cover every municipality asked, the latest;
 *     null where there is none
 * @param rows the first ones by share, ties in Latvian order of names
 * @param ranked how many have a share in all
 * @param notSubmitted names of those asked without a submission
 * @param withoutAnswer names of those that submitted without a number of housed persons
 * @param withoutResidents names of those that gave a number but have no residents in the population set
 */
public record Ranking(
        PopulationSource population,
        @Nullable PopulationSource register,
        List<Row> rows,
        int ranked,
        List<String> notSubmitted,
        List<String> withoutAnswer,
        List<String> withoutResidents) {

    /**
     * Where residents come from.
     *
     * @param date null where the source does not tell it
     */
    public record PopulationSource(
            String name, String source, @Nullable LocalDate date) {}

    /**
     * A municipality.
     *
     * @param residingNow persons living there now, null where it was not answered
     * @param residentsOn date of the residents, null where unknown
     * @param registerResidents residents in the register's set, null where there is none
     * @param adopted whether the residents are a figure that the municipality gave and a researcher adopted
     */
    public record Row(
            String municipality,
            LocalizedText region,
            @Nullable BigDecimal residingNow,
            BigDecimal housedTotal,
            int residents,
            @Nullable LocalDate residentsOn,
            @Nullable Integer registerResidents,
            boolean adopted) {

        /** Persons housed ÷ residents. */
        public Ratio share() {
            return new Ratio(housedTotal, BigDecimal.valueOf(residents));
        }

        /** Whether the residents lie outside 2/3 to 3/2 of the register's. */
        public boolean differsFromRegister() {
            return registerResidents != null
                    && (3L * residents < 2L * registerResidents || 2L * residents > 3L * registerResidents);
        }
    }
}
