package lv.providus.kopskats.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Municipalities whose residents are not those that the name of their source promises.
 *
 * @param otherDays names by the day of their residents, where that is not the day of the source
 * @param adopted names of those whose residents are what they gave themselves, adopted by a researcher; of which day they
 *     are is not known
 */
public record ResidentsApart(SortedMap<LocalDate, List<String>> otherDays, List<String> adopted) {

    /**
     * The residents of one municipality.
     *
     * @param on their day, null where it is that of the source or not told
     */
    public record Of(String municipality, @Nullable LocalDate on, boolean adopted) {}

    /** Names stay in the order given. */
    public static ResidentsApart of(ResidentsSource source, List<Of> residents) {
        SortedMap<LocalDate, List<String>> otherDays = new TreeMap<>();
        List<String> adopted = new ArrayList<>();
        for (Of one : residents) {
            LocalDate on = one.on();
            if (one.adopted()) {
                adopted.add(one.municipality());
            } else if (on != null && !Objects.equals(on, source.on())) {
                otherDays.computeIfAbsent(on, day -> new ArrayList<>()).add(one.municipality());
            }
        }
        return new ResidentsApart(otherDays, adopted);
    }
}
