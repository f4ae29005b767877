package lv.providus.kopskats.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lv.providus.kopskats.publication.OpinionPublishing.Earlier;
import lv.providus.kopskats.publication.Publication.Outcome;
import lv.providus.kopskats.publication.Statements.GroupKey;
import lv.providus.kopskats.publication.Statements.Stated;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import org.junit.jupiter.api.Test;

/**
 * Everything that is ever published of a round in the hands of somebody who subtracts: every group and grouping of every
 * release. The public page, the report as published ("the rest" is the country less a region) and the benchmark show
 * nothing else; the benchmark shows it to somebody who knows one answer.
 */
class PublicationAttackTest {

    private static final int SURVEYS = 210;

    @Test
    void neither_somebody_outside_nor_a_coordinator_learns_a_secret_from_all_releases_together() {
        int figures = 0;
        int kept = 0;
        for (int seed = 0; seed < SURVEYS; seed++) {
            Random random = new Random(seed);
            MadeSurvey survey = new MadeSurvey(random, 12 + random.nextInt(10), 1, seed);
            List<Earlier> releases = new ArrayList<>();
            for (int number = 1; number <= 3; number++) {
                Publishing publishing = new Publishing(
                        survey.round, survey.round.questions(), survey.answers(), List.copyOf(releases), number);
                releases.add(new Earlier(publishing.publication(), publishing.statements()));
                survey.correct();
            }
            for (ResultsQuestion question : survey.round.questions()) {
                for (List<ResultsQuestion.Option> table : tables(question)) {
                    List<Map<String, String>> shown = shown(question, table, releases, true);
                    figures += shown.size();
                    assertNothingIsLearnt(shown, "survey " + seed + ", " + question.code() + ", " + table);
                    if (attack(shown(question, table, releases, false)).secret().isPresent()) {
                        kept++;
                    }
                }
            }
        }
        assertThat(figures).as("the rule hides not everything").isGreaterThan(SURVEYS / 2);
        assertThat(kept).as("there is something to hide").isGreaterThan(SURVEYS / 2);
    }

    private static void assertNothingIsLearnt(List<Map<String, String>> shown, String where) {
        DifferencingAttack outside = attack(shown);
        assertThat(outside.secret()).as(where).isEmpty();
        shown.stream()
                .flatMap(figure -> figure.keySet().stream())
                .distinct()
                .forEach(
                        municipality -> assertThat(outside.knowing(municipality).secret())
                                .as("%s, to the coordinator of %s", where, municipality)
                                .isEmpty());
    }

    private static DifferencingAttack attack(List<Map<String, String>> figures) {
        DifferencingAttack attack = new DifferencingAttack().noOpinion("");
        figures.forEach(attack::has);
        return attack;
    }

    private static List<List<ResultsQuestion.Option>> tables(ResultsQuestion question) {
        return question.type() == ResultsQuestion.Type.MULTIPLE_CHOICE
                ? question.options().stream().map(List::of).toList()
                : List.of(question.options());
    }

    /** Who is counted in each figure with what was said: of those shown, or of all that there are. */
    private static List<Map<String, String>> shown(
            ResultsQuestion question, List<ResultsQuestion.Option> table, List<Earlier> releases, boolean onlyShown) {
        ChoiceId choice = table.getFirst().id();
        return releases.stream()
                .flatMap(release -> release.publication().question(question.id()).stream()
                        .flatMap(published -> published.groups().stream())
                        .filter(group -> !onlyShown
                                || group.choice(choice)
                                        .filter(figure -> figure.ofRelease()
                                                == release.statements().release())
                                        .isPresent())
                        .map(group -> said(
                                question,
                                table,
                                release.statements().of(new GroupKey(group.division(), group.code()), question.id()))))
                .distinct()
                .toList();
    }

    private static Map<String, String> said(
            ResultsQuestion question, List<ResultsQuestion.Option> table, Map<MunicipalityId, Stated> statements) {
        Map<String, String> said = new LinkedHashMap<>();
        statements.forEach((municipality, stated) -> said.put(
                municipality.toString(),
                stated.outcome() == Outcome.ANSWERED ? said(question, table, Set.copyOf(stated.choices())) : ""));
        return said;
    }

    private static String said(ResultsQuestion question, List<ResultsQuestion.Option> table, Set<ChoiceId> chosen) {
        if (question.type() == ResultsQuestion.Type.MULTIPLE_CHOICE) {
            return chosen.contains(table.getFirst().id()) ? "ticked" : "not ticked";
        }
        return table.stream()
                .filter(option -> chosen.contains(option.id()))
                .flatMap(option -> Stream.of(side(option) + option.code()))
                .findFirst()
                .orElseThrow();
    }

    private static String side(ResultsQuestion.Option option) {
        return Optional.ofNullable(option.score())
                .map(score -> score == 3 ? "" : score > 3 ? "up:" : "down:")
                .orElse("");
    }
}
