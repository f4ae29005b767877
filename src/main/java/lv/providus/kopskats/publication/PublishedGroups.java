package lv.providus.kopskats.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.providus.kopskats.publication.Publication.Choice;
import lv.providus.kopskats.publication.Publication.Coverage;
import lv.providus.kopskats.publication.Statements.GroupKey;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** The groups of a round that are published, and who belongs to them. */
final class PublishedGroups {

    private PublishedGroups() {}

    /** A group and those asked that belong to it. */
    record Members(Division division, String code, List<MunicipalityAnswer> rows) {

        GroupKey key() {
            return new GroupKey(division, code);
        }

        Set<MunicipalityId> ids() {
            return rows.stream().map(MunicipalityAnswer::municipality).collect(Collectors.toSet());
        }

        /** What those of this group stated. */
        <T> Map<MunicipalityId, T> of(Map<MunicipalityId, T> statements) {
            Set<MunicipalityId> own = ids();
            Map<MunicipalityId, T> found = new LinkedHashMap<>();
            statements.forEach((municipality, stated) -> {
                if (own.contains(municipality)) {
                    found.put(municipality, stated);
                }
            });
            return found;
        }

        Publication.Group figures(Set<MunicipalityId> submitted, @Nullable Coverage coverage, List<Choice> choices) {
            return new Publication.Group(
                    division,
                    code,
                    rows.size(),
                    (int) ids().stream().filter(submitted::contains).count(),
                    coverage,
                    null,
                    null,
                    choices);
        }

        /** Figures of numbers that are no secret. */
        Publication.Group numbers(int release) {
            List<MunicipalityAnswer> given =
                    rows.stream().filter(row -> row.number() != null).toList();
            boolean residentsKnown = given.stream().allMatch(row -> row.residents() != null) && !given.isEmpty();
            return new Publication.Group(
                    division,
                    code,
                    rows.size(),
                    (int) rows.stream().filter(row -> row.submission() != null).count(),
                    new Coverage(
                            count(MunicipalityAnswer.Kind.ANSWERED),
                            count(MunicipalityAnswer.Kind.DOES_NOT_KNOW),
                            count(MunicipalityAnswer.Kind.NOT_APPLICABLE),
                            count(MunicipalityAnswer.Kind.LEFT_EMPTY),
                            release),
                    given.stream()
                            .map(row -> Objects.requireNonNull(row.number()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    residentsKnown
                            ? given.stream()
                                    .mapToLong(row -> Objects.requireNonNull(row.residents()))
                                    .sum()
                            : null,
                    List.of());
        }

        private int count(MunicipalityAnswer.Kind outcome) {
            return (int) rows.stream().filter(row -> row.is(outcome)).count();
        }
    }

    /** The whole country, then regions, kinds and sizes in the order in which their first municipalities come. */
    static List<Members> of(ResultsRound round, List<MunicipalityAnswer> rows) {
        List<Members> groups = new ArrayList<>();
        groups.add(new Members(Division.COUNTRY, "", rows));
        round.regions()
                .forEach(region -> groups.add(new Members(
                        Division.REGION,
                        region.code(),
                        rows.stream()
                                .filter(row -> row.region().equals(region.code()))
                                .toList())));
        groups.addAll(by(Division.KIND, rows, row -> row.kind().name().toLowerCase(Locale.ROOT)));
        groups.addAll(by(
                Division.SIZE, rows, row -> SizeClass.of(row.residents()).name().toLowerCase(Locale.ROOT)));
        return groups;
    }

    private static List<Members> by(
            Division division, List<MunicipalityAnswer> rows, Function<MunicipalityAnswer, String> codeOf) {
        return rows.stream()
                .map(codeOf)
                .distinct()
                .sorted()
                .map(code -> new Members(
                        division,
                        code,
                        rows.stream()
                                .filter(row -> codeOf.apply(row).equals(code))
                                .toList()))
                .toList();
    }
}
