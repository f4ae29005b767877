package lv.providus.kopskats.results;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Where the residents of a round come from, beside those of the register.
 *
 * @param source the round's population set
 * @param register the set that it is compared with: of the dated sets that hold every municipality asked, the latest; null
 *     where there is none
 * @param residents of the municipalities asked that the round's set holds
 */
public record RoundPopulation(Source source, @Nullable Source register, Map<MunicipalityId, Residents> residents) {

    /**
     * A population set.
     *
     * @param date null where the source does not tell it
     */
    public record Source(
            String name, String source, @Nullable LocalDate date) {}

    /**
     * Residents of a municipality.
     *
     * @param on their date, null where unknown, as it is of what was adopted
     * @param register those of the register's set, null where there is none
     * @param adopted whether they are a figure that the municipality gave and a researcher adopted
     */
    public record Residents(
            int number, @Nullable LocalDate on, @Nullable Integer register, boolean adopted) {

        /** Whether they lie outside 2/3 to 3/2 of the register's. */
        public boolean differFromRegister() {
            return register != null && (3L * number < 2L * register || 2L * number > 3L * register);
        }
    }

    /** The round's set as figures name it. */
    public ResidentsSource named() {
        return new ResidentsSource(source.name(), source.date());
    }

    public Optional<Residents> of(MunicipalityId municipality) {
        return Optional.ofNullable(residents.get(municipality));
    }
}
