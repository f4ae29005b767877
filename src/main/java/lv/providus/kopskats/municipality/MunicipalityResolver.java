package lv.providus.kopskats.municipality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the municipality that a file means, for many rows at once; see {@link MunicipalityService#resolve}. */
final class MunicipalityResolver {

    private final Map<Atvk, Municipality> byAtvk = new HashMap<>();
    private final Map<String, Municipality> byName = new HashMap<>();

    MunicipalityResolver(List<Municipality> register, LocalDate namesOn) {
        register.forEach(municipality -> byAtvk.put(municipality.atvk(), municipality));
        register.stream()
                .filter(municipality -> municipality.isValidOn(namesOn))
                .forEach(municipality -> byName.put(nameKey(municipality.name()), municipality));
    }

    Optional<Municipality> resolve(String atvkOrName) {
        Optional<Atvk> atvk = Atvk.parse(atvkOrName);
        return Optional.ofNullable(atvk.isPresent() ? byAtvk.get(atvk.get()) : byName.get(nameKey(atvkOrName)));
    }

    private static String nameKey(String name) {
        return name.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }
}
