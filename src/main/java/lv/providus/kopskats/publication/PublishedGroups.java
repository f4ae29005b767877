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
import lv.providus.kopskats.publication.RoundAnswers.Asked;
import lv.providus.kopskats.publication.RoundAnswers.Given;
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
    record Members(Division division, String code, List<Asked> rows, Set<MunicipalityId> ids) {

        Members(Division division, String code, List<Asked> rows) {
            this(division, code, rows, rows.stream().map(Asked::municipality).collect(Collectors.toSet()));
        }

        GroupKey key() {
            return new GroupKey(division, code);
        }

        /** What those of this group stated. */
        <T> Map<MunicipalityId, T> of(Map<MunicipalityId, T> statements) {
            Map<MunicipalityId, T> found = new LinkedHashMap<>();
            ids.forEach(municipality -> {
                T stated = statements.get(municipality);
                if (stated != null) {
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
                    (int) ids.stream().filter(submitted::contains).count(),
                    coverage,
                    null,
                    null,
                    choices);
        }

        /** Figures of numbers that are no secret; beside residents where they mean something for each of them. */
        Publication.Group numbers(Function<Asked, Given> answers, int release, boolean perResident) {
            List<Asked> given = rows.stream()
                    .filter(row -> answers.apply(row).number() != null)
                    .toList();
            boolean ofResidents =
                    perResident && given.stream().allMatch(row -> row.residents() != null) && !given.isEmpty();
            Map<MunicipalityAnswer.Kind, Long> outcomes = rows.stream()
                    .collect(Collectors.groupingBy(row -> answers.apply(row).outcome(), Collectors.counting()));
            return new Publication.Group(
                    division,
                    code,
                    rows.size(),
                    (int) rows.stream().filter(Asked::submitted).count(),
                    new Coverage(
                            count(outcomes, MunicipalityAnswer.Kind.ANSWERED),
                            count(outcomes, MunicipalityAnswer.Kind.DOES_NOT_KNOW),
                            count(outcomes, MunicipalityAnswer.Kind.NOT_APPLICABLE),
                            count(outcomes, MunicipalityAnswer.Kind.LEFT_EMPTY),
                            release),
                    given.stream()
                            .map(row ->
                                    Objects.requireNonNull(answers.apply(row).number()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    ofResidents
                            ? given.stream()
                                    .mapToLong(row -> Objects.requireNonNull(row.numberOfResidents()))
                                    .sum()
                            : null,
                    List.of());
        }

        private static int count(Map<MunicipalityAnswer.Kind, Long> outcomes, MunicipalityAnswer.Kind outcome) {
            return outcomes.getOrDefault(outcome, 0L).intValue();
        }
    }

    /** The whole country, then regions, kinds and sizes in the order in which their first municipalities come. */
    static List<Members> of(ResultsRound round, List<Asked> rows) {
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
                Division.SIZE,
                rows,
                row -> SizeClass.of(row.numberOfResidents()).name().toLowerCase(Locale.ROOT)));
        return groups;
    }

    private static List<Members> by(Division division, List<Asked> rows, Function<Asked, String> codeOf) {
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
