package lv.providus.kopskats.publication;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of which releases some figures are: those that showed them so first.
 *
 * @param all numbers from 1 on; none where there is no figure, or none of a release
 */
public record ReleaseNumbers(Set<Integer> all) {

    /** Of figures that no release showed. */
    public static final ReleaseNumbers NONE = new ReleaseNumbers(Set.of());

    public static ReleaseNumbers of(Stream<Publication.Choice> choices) {
        return new ReleaseNumbers(choices.map(Publication.Choice::ofRelease).collect(Collectors.toUnmodifiableSet()));
    }

    public static ReleaseNumbers of(Collection<Publication.Group> groups) {
        return of(groups.stream().flatMap(group -> group.choices().stream()));
    }

    /** The release that all figures are of; empty where there are several, or none. */
    public Optional<Integer> only() {
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /** Whether some figure is of a release before this one. */
    public boolean anyBefore(int release) {
        return all.stream().anyMatch(number -> number < release);
    }
}
