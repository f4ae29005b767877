package lv.providus.kopskats.publication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.Publication.Choice;
import lv.providus.kopskats.publication.PublishedRound;
import lv.providus.kopskats.publication.ReleaseNumbers;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsWording;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.ui.DataTable;
import org.jspecify.annotations.Nullable;

/** How published groups, shares and numbers are put into words. */
class PublishedWording extends ResultsWording {

    private final LocalizedText title;
    private final List<PublishedRound.Region> regions;

    PublishedWording(Texts texts, Locale locale, LocalizedText title, List<PublishedRound.Region> regions) {
        super(texts, locale);
        this.title = title;
        this.regions = regions;
    }

    static PublishedWording of(ResultsRound round, Texts texts, Locale locale) {
        return new PublishedWording(
                texts,
                locale,
                round.title(),
                round.regions().stream()
                        .map(region -> new PublishedRound.Region(region.code(), region.name()))
                        .toList());
    }

    static PublishedWording of(PublishedRound round, Texts texts, Locale locale) {
        return new PublishedWording(texts, locale, round.title(), round.regions());
    }

    /** Whose figures these are, for a picture that leaves the page. */
    String source(int release) {
        return text("publication.source", title.in(locale()), release);
    }

    /** The country first, then regions in their own order, kinds, sizes from the smallest. */
    List<Publication.Group> inOrder(List<Publication.Group> groups) {
        List<String> codes = regions.stream().map(PublishedRound.Region::code).toList();
        List<String> sizes = Stream.of(SizeClass.values())
                .map(size -> size.name().toLowerCase(Locale.ROOT))
                .toList();
        return groups.stream()
                .sorted(Comparator.comparing(Publication.Group::division)
                        .thenComparing(group -> codes.indexOf(group.code()))
                        .thenComparing(group -> sizes.indexOf(group.code()))
                        .thenComparing(Publication.Group::code))
                .toList();
    }

    String group(Publication.Group group) {
        return switch (group.division()) {
            case COUNTRY -> text("results.group.all");
            case REGION ->
                regions.stream()
                        .filter(region -> region.code().equals(group.code()))
                        .findFirst()
                        .map(region -> region.name().in(locale()))
                        .orElse(group.code());
            case KIND -> kind(MunicipalityKind.valueOf(group.code().toUpperCase(Locale.ROOT)));
            case SIZE -> size(SizeClass.valueOf(group.code().toUpperCase(Locale.ROOT)));
        };
    }

    /** A group whose figures are all as in one earlier release says so. */
    String group(Publication.Group group, int release) {
        return onlyBefore(group, release)
                .map(earlier -> text("publication.group.earlier", group(group), earlier))
                .orElseGet(() -> group(group));
    }

    /** What it means that figures are as in an earlier release; empty where none are. */
    Optional<String> earlier(List<Publication.Group> groups, int release) {
        ReleaseNumbers releases = ReleaseNumbers.of(groups);
        return releases.anyBefore(release)
                ? Optional.of(releases.only()
                        .map(only -> text("publication.earlier.all", only))
                        .orElseGet(() -> text("publication.earlier")))
                : Optional.empty();
    }

    /** The release beside which others are marked: the only one that figures are of, else that of the page. */
    static int unmarked(List<Publication.Group> groups, int release) {
        return ReleaseNumbers.of(groups).only().orElse(release);
    }

    private static Optional<Integer> onlyBefore(Publication.Group group, int release) {
        return ReleaseNumbers.of(List.of(group)).only().filter(only -> only < release);
    }

    /** The titles of the two columns of what {@link #shareCells} makes. */
    List<DataTable.Column> shareColumns(String of) {
        return List.of(
                DataTable.Column.number(text("publication.column.count", of)),
                DataTable.Column.number(text("publication.column.share", of)));
    }

    /**
     * Two cells of a table: how often a choice was made, with the number of the release where it is an earlier one than the
     * others of the group, and the share; or that they are withheld.
     */
    List<Component> shareCells(Publication.Group group, ChoiceId option, int release) {
        Choice choice = group.choice(option).orElse(null);
        if (choice == null) {
            String nothing = group.submitted() == 0 ? NO_VALUE : text("publication.withheld");
            return List.of(new Span(nothing), new Span(nothing));
        }
        String count = formats().whole(choice.count());
        Span counted = new Span(new Span(count));
        if (choice.ofRelease() < release && onlyBefore(group, release).isEmpty()) {
            counted.add(new Span(
                    text("publication.share.earlier", count, choice.ofRelease()).substring(count.length())));
        }
        return List.of(
                counted,
                new Span(Ratio.of(choice.count(), choice.base())
                        .map(ratio -> formats().percent(ratio.value(), 1))
                        .orElse(NO_VALUE)));
    }

    /** How many the figures of a group are of, and what became of the others asked. */
    String coverage(Publication.Group group) {
        Publication.Coverage coverage = group.coverage();
        if (group.submitted() == 0) {
            return text("publication.note.nobody", group(group), group.asked());
        }
        return coverage == null
                ? text("publication.note.withheld", group(group), group.asked(), group.submitted())
                : text(
                        "publication.note",
                        group(group),
                        group.asked(),
                        coverage.answered(),
                        coverage.doesNotKnow(),
                        coverage.notApplicable(),
                        coverage.leftEmpty(),
                        group.asked() - group.submitted());
    }

    String share(Choice shown) {
        return Ratio.of(shown.count(), shown.base())
                .map(ratio -> text(
                        "publication.share",
                        formats().whole(shown.count()),
                        formats().percent(ratio.value(), 1)))
                .orElse(formats().whole(shown.count()));
    }

    /** Whose residents numbers are set against; nothing where they are not. */
    List<String> residents(ResidentsSource source, Publication.Question published) {
        return published.groups().stream().allMatch(group -> group.residents() == null)
                ? List.of()
                : Stream.concat(
                                Stream.of(text("publication.residents", source.name())),
                                residentsApart(source, Publication.residentsApart(source, published.numbers()))
                                        .stream())
                        .toList();
    }

    String number(@Nullable BigDecimal number) {
        return number == null ? NO_VALUE : formats().plain(number);
    }

    String whole(@Nullable Long number) {
        return number == null ? NO_VALUE : formats().whole(number);
    }

    String perThousand(@Nullable BigDecimal number, @Nullable Long residents) {
        return residents == null || number == null || number.signum() < 0
                ? NO_VALUE
                : Ratio.of(number, BigDecimal.valueOf(residents))
                        .map(ratio -> formats().decimal(ratio.times(1000).value(), 1))
                        .orElse(NO_VALUE);
    }
}
