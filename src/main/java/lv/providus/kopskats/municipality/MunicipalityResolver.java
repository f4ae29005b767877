package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.shared.MunicipalityId;

/** Finds the municipality that a file means, for many rows at once; see {@link MunicipalityService#resolve}. */
final class MunicipalityResolver {

    private final Map<Atvk, MunicipalityId> codes;
    private final Map<MunicipalityId, Municipality> byId = new HashMap<>();
    private final Map<String, Municipality> byName = new HashMap<>();

    /**
     * @param codes whom each code means that anybody ever had
     * @param register everybody, as on the day of the names
     */
    MunicipalityResolver(Map<Atvk, MunicipalityId> codes, List<Municipality> register, LocalDate namesOn) {
        this.codes = codes;
        register.forEach(municipality -> byId.put(municipality.id(), municipality));
        register.stream()
                .filter(municipality -> municipality.isValidOn(namesOn))
                .forEach(municipality -> byName.put(nameKey(municipality.name()), municipality));
    }

    Optional<Municipality> resolve(String atvkOrName) {
        Optional<Atvk> atvk = Atvk.parse(atvkOrName);
        return atvk.map(code -> Optional.ofNullable(codes.get(code)).map(byId::get))
                .orElseGet(() -> Optional.ofNullable(byName.get(nameKey(atvkOrName))));
    }

    private static String nameKey(String name) {
        return name.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }
}
