package lv.providus.kopskats.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.providus.kopskats.results.GroupFigures.Part;
import lv.providus.kopskats.shared.MunicipalityId;

/**
 * How often what was written belongs to a category. The base is those that wrote something, coded or not, so several
 * categories can add up to more than all of them. Never weighted.
 *
 * @param groups one for each group that the pictures of the explorer show, in their order
 */
public record CodedFigures(Coding coding, List<OfGroup> groups) {

    /**
     * A group.
     *
     * @param wrote municipalities that wrote something
     * @param categories how many belong to each category, in their order
     * @param none read and sorted into no category
     * @param notCoded not sorted yet
     * @param outOfDate sorted once, but the text is another one now
     */
    public record OfGroup(Group group, int wrote, List<Part> categories, Part none, Part notCoded, Part outOfDate) {}

    static CodedFigures of(Coding coding, List<GroupFigures> groups) {
        Map<MunicipalityId, Coding.Text> texts =
                coding.texts().stream().collect(Collectors.toMap(Coding.Text::municipality, Function.identity()));
        return new CodedFigures(
                coding,
                groups.stream()
                        .map(figures -> ofGroup(
                                coding,
                                figures.group(),
                                figures.rows().stream()
                                        .filter(row -> row.text() != null)
                                        .map(row -> texts.get(row.municipality()))
                                        .filter(Objects::nonNull)
                                        .toList()))
                        .toList());
    }

    private static OfGroup ofGroup(Coding coding, Group group, List<Coding.Text> wrote) {
        return new OfGroup(
                group,
                wrote.size(),
                coding.categories().stream()
                        .map(category -> part(wrote, text -> text.counts(category.id())))
                        .toList(),
                part(
                        wrote,
                        text -> text.state() == Coding.State.CODED
                                && text.categories().isEmpty()),
                part(wrote, text -> text.state() == Coding.State.NOT_CODED),
                part(wrote, text -> text.state() == Coding.State.OUT_OF_DATE));
    }

    private static Part part(List<Coding.Text> wrote, Predicate<Coding.Text> counted) {
        int count = (int) wrote.stream().filter(counted).count();
        return new Part(count, wrote.size(), Ratio.of(count, wrote.size()).orElse(null));
    }

    /** The figures of a group of the explorer. */
    public OfGroup of(GroupFigures figures) {
        return groups.stream()
                .filter(own -> own.group().equals(figures.group()))
                .findFirst()
                .orElseThrow();
    }
}
