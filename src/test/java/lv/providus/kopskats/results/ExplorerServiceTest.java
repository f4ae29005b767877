package lv.providus.kopskats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.statistics.TestResult;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ExplorerServiceTest {

    /** Everybody asked, with the latest submission where one counts, residents of the round's set, and one question. */
    private static final String ASKED = """
            with asked as (
                select m.id, m.name, m.kind::text as kind, g.code as region, n.residents, s.id as submission,
                       a.submission_id as answered, a.missing_reason::text as reason, a.number_value, c.score,
                       a.question_id, c.code as choice
                %s
                where p.round_id = %s and %s)
            """;

    @Autowired
    ResultsService results;

    @Autowired
    ExplorerService explorer;

    private final PlainRows plain = new PlainRows();
    private ResultsReading reading;
    private SurveyFixture survey;

    @BeforeEach
    void prepare() {
        reading = new ResultsReading(results, explorer);
        survey = new SurveyFixture();
    }

    @AfterEach
    void forget() {
        plain.forget();
    }

    private static void acceptSome(RoundId round, Random random) {
        SurveyFixture.JDBC
                .queryForList("select id from response where round_id = ? order by id", Long.class, round.value())
                .forEach(response -> {
                    if (random.nextBoolean()) {
                        SurveyFixture.JDBC.update(
                                "update response set state = 'accepted' where id = ? and exists (select from submission s where s.response_id = response.id)",
                                response);
                    }
                });
    }

    private static ExplorerChoice randomChoice(
            ResultsRound round, ResultsQuestion question, Grouping grouping, Random random) {
        Set<String> within = random.nextInt(3) > 0
                ? Set.of()
                : Set.of(
                        round.regions().get(0).code(),
                        round.regions().get(1 + random.nextInt(4)).code());
        return new ExplorerChoice(
                question.code(),
                grouping,
                round.regions().get(within.isEmpty() ? random.nextInt(5) : 0).code(),
                within,
                random.nextInt(3) == 0,
                random.nextInt(3) == 0);
    }

    /** The rows of a group in plain SQL. */
    private final class Sql {
        private final PlainRows.Rows rows;
        private final String group;

        Sql(RoundId round, ExplorerChoice choice, Group group) {
            this.rows = plain.of(ASKED.formatted(
                    PlainRows.fromAsked(choice.question(), choice.acceptedOnly()), round, within(choice)));
            this.group = condition(choice, group);
        }

        private static String within(ExplorerChoice choice) {
            return choice.within().isEmpty() ? "true" : "g.code in ('" + String.join("','", choice.within()) + "')";
        }

        private static String condition(ExplorerChoice choice, Group group) {
            return switch (group) {
                case Group.OfRegion(ResultsRound.Region region) -> "region = '" + region.code() + "'";
                case Group.Rest ignored -> "region <> '" + choice.region() + "'";
                case Group.OfKind(MunicipalityKind kind) ->
                    "kind = '" + kind.name().toLowerCase(java.util.Locale.ROOT) + "'";
                case Group.OfSize(SizeClass size) ->
                    switch (size) {
                        case SMALL -> "residents < 15000";
                        case MEDIUM -> "residents >= 15000 and residents < 30000";
                        case LARGE -> "residents >= 30000";
                        case UNKNOWN -> "residents is null";
                    };
                case Group.Own ignored -> throw new IllegalArgumentException("Tested with the own groups");
                case Group.OwnRest ignored -> throw new IllegalArgumentException("Tested with the own groups");
                case Group.All ignored -> "true";
            };
        }

        @Nullable
        BigDecimal value(String what, String where) {
            return rows.value(what, group, where);
        }

        int count(String where) {
            return rows.count(group, where);
        }

        List<String> names(String where) {
            return rows.names(group, where);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void every_figure_of_every_question_in_every_grouping_is_what_plain_sql_says(long seed) {
        RoundId id = RandomRound.of(survey, seed);
        Random random = new Random(seed);
        acceptSome(id, random);
        ResultsRound round = reading.round(id);

        for (ResultsQuestion question : round.questions()) {
            for (Grouping grouping : EnumSet.complementOf(EnumSet.of(Grouping.OWN))) {
                ExplorerChoice choice = randomChoice(round, question, grouping, random);
                Explored explored = reading.explore(round, choice);
                assertThat(explored.groups()).isNotEmpty();
                assertThat(explored.groups().stream()
                                .mapToInt(group -> group.coverage().asked())
                                .sum())
                        .isEqualTo(explored.all().coverage().asked());
                explored.groups()
                        .forEach(figures -> assertFigures(explored, figures, new Sql(id, choice, figures.group())));
                assertFigures(
                        explored,
                        explored.all(),
                        new Sql(id, choice, explored.all().group()));
            }
        }
    }

    private static void assertFigures(Explored explored, GroupFigures figures, Sql sql) {
        Coverage coverage = figures.coverage();
        assertThat(coverage.asked()).isEqualTo(sql.count("true"));
        assertThat(coverage.submitted()).isEqualTo(sql.count("submission is not null"));
        assertThat(coverage.notSubmitted()).containsExactlyElementsOf(sql.names("submission is null"));
        assertThat(coverage.doesNotKnow()).isEqualTo(sql.count("reason = 'does_not_know'"));
        assertThat(coverage.notApplicable()).isEqualTo(sql.count("reason = 'not_applicable'"));
        assertThat(coverage.notAnswered()).isEqualTo(sql.count("submission is not null and answered is null"));
        assertThat(figures.leftEmpty())
                .containsExactlyElementsOf(sql.names("submission is not null and answered is null"));
        boolean scale = explored.question().type() == ResultsQuestion.Type.SCALE;
        String base = scale ? "score is not null" : "answered is not null and reason is null";
        assertThat(figures.n()).isEqualTo(sql.count(base));
        List<ResultsQuestion.Option> options = explored.question().options();
        for (int i = 0; i < options.size(); i++) {
            String chosen = explored.question().type() == ResultsQuestion.Type.MULTIPLE_CHOICE
                    ? "exists (select from submitted_answer_choice t where t.submission_id = answered and t.choice_id = %s)"
                            .formatted(options.get(i).id())
                    : "choice = '" + options.get(i).code() + "'";
            assertThat(figures.options().get(i).count()).isEqualTo(sql.count(chosen));
            assertShare(explored, figures.options().get(i), sql, chosen, base);
        }
        if (scale) {
            assertThat(figures.upper().count()).isEqualTo(sql.count("score >= 4"));
            assertShare(explored, figures.upper(), sql, "score >= 4", base);
        }
        if (explored.question().type() == ResultsQuestion.Type.COUNT) {
            assertNumbers(
                    Objects.requireNonNull(figures.numbers()),
                    sql,
                    !explored.question().code().equals("population"));
        }
    }

    private static void assertShare(Explored explored, GroupFigures.Part part, Sql sql, String those, String base) {
        String measure = explored.choice().weighted() ? "sum(residents)" : "count(*)";
        BigDecimal whole = sql.value(measure, base);
        if (whole == null || whole.signum() == 0) {
            assertThat(part.share()).isNull();
            return;
        }
        BigDecimal counted = sql.value(measure, those);
        assertThat(Objects.requireNonNull(part.share()))
                .isEqualTo(new Ratio(counted == null ? BigDecimal.ZERO : counted, whole));
    }

    private static void assertNumbers(GroupFigures.Numbers numbers, Sql sql, boolean perResident) {
        BigDecimal total = sql.value("sum(number_value)", "true");
        assertThat(numbers.total()).isEqualByComparingTo(total == null ? BigDecimal.ZERO : total);
        assertSame(numbers.median(), sql.value("percentile_cont(0.5) within group (order by number_value)", "true"));
        assertSame(numbers.least(), sql.value("min(number_value)", "true"));
        assertSame(numbers.greatest(), sql.value("max(number_value)", "true"));
        String both = perResident ? "number_value is not null and residents is not null" : "false";
        assertThat(numbers.withResidents()).isEqualTo(sql.count(both));
        Ratio ratio = numbers.ofResidents();
        assertSame(ratio == null ? null : ratio.value(), sql.value("sum(number_value) / sum(residents)", both));
        assertSame(numbers.meanOfRatios(), sql.value("avg(number_value / residents)", both));
        assertSame(
                numbers.medianOfRatios(),
                sql.value("percentile_cont(0.5) within group (order by number_value / residents)", both));
    }

    private static void assertSame(@Nullable BigDecimal shown, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(shown).isNull();
        } else {
            assertThat(shown).isCloseTo(expected, Offset.offset(new BigDecimal("1e-12")));
        }
    }

    private static ExplorerChoice choice(String question) {
        return new ExplorerChoice(question, Grouping.REGION_AND_REST, "latgale", Set.of(), false, false);
    }

    @Test
    void two_groups_are_compared_by_effect_interval_bounds_and_exact_tests_adjusted_for_each_other() {
        GroupComparison comparison = Objects.requireNonNull(
                reading.explore(reading.round(survey.fiveOfNineAgainstSixOfThirty()), choice("finance_sufficient"))
                        .comparison());

        Shares shares = comparison.shares().getFirst();
        assertThat(shares.difference().value()).isCloseTo(5 / 9d - 6 / 30d, Offset.offset(1e-12));
        assertThat(shares.difference().interval().lower()).isCloseTo(0.018785, Offset.offset(1e-6));
        assertThat(shares.difference().interval().upper()).isCloseTo(0.631920, Offset.offset(5e-6));
        assertThat(shares.missing()).isEqualTo(new GroupComparison.Missing(0, 4));
        assertThat(shares.hadAnswered().lower()).isCloseTo(5 / 9d - 10 / 34d, Offset.offset(1e-12));
        assertThat(shares.hadAnswered().upper()).isCloseTo(5 / 9d - 6 / 34d, Offset.offset(1e-12));
        assertThat(((TestResult.Tested) shares.test().result()).p()).isCloseTo(0.08498344, Offset.offset(1e-8));
        assertThat(shares.intervalAndTestDisagree()).isTrue();
        GroupComparison.Ranks ranks = Objects.requireNonNull(comparison.ranks());
        assertThat(ranks.delta().value()).isCloseTo((5 * 24 - 5 * 6 + 4 * 24 - 4 * 6) / 270d, Offset.offset(1e-12));
        assertThat(comparison.tests()).isEqualTo(2);
        double rankP = ((TestResult.Tested) ranks.test().result()).p();
        assertThat(List.of(rankP, 0.08498344)).isSorted();
        assertThat(ranks.test().adjusted()).isCloseTo(2 * rankP, Offset.offset(1e-12));
        assertThat(shares.test().adjusted()).isCloseTo(Math.max(2 * rankP, 0.08498344), Offset.offset(1e-8));
    }

    @Test
    void those_that_a_question_does_not_apply_to_are_not_missing_from_a_comparison() {
        RoundId round = survey.fiveOfNineAgainstSixOfThirty();
        survey.submit(round, "0002000", Map.of("finance_sufficient", SurveyFixture.NOT_APPLICABLE));
        survey.submit(round, "0006000", Map.of("finance_sufficient", SurveyFixture.DOES_NOT_KNOW));

        Shares shares = Objects.requireNonNull(reading.explore(reading.round(round), choice("finance_sufficient"))
                        .comparison())
                .shares()
                .getFirst();

        assertThat(shares.first().n()).isEqualTo(7);
        assertThat(shares.missing()).isEqualTo(new GroupComparison.Missing(1, 4));
    }

    @Test
    void two_groups_too_small_for_any_test_get_a_refusal() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0002000", Map.of("form_of_work", "full_time"));
        survey.submit(round, "0001000", Map.of("form_of_work", "part_time"));

        GroupComparison comparison = Objects.requireNonNull(
                reading.explore(reading.round(round), choice("form_of_work")).comparison());

        assertThat(comparison.tests()).isZero();
        assertThat(comparison.shares())
                .extracting(share -> share.test().result())
                .containsOnly(new TestResult.Refused(TestResult.Refusal.TOO_FEW));
        assertThat(reading.explore(reading.round(round), choice("finance_sufficient"))
                        .comparison())
                .isNull();
    }

    @Test
    void an_address_holds_the_whole_choice_and_what_is_misspelt_is_as_if_not_chosen() {
        ResultsRound round = reading.round(survey.fullRound());
        ExplorerChoice choice =
                new ExplorerChoice("form_of_work", Grouping.SIZES, "riga", Set.of("riga", "latgale"), true, true);

        assertThat(ExplorerChoice.of(round, lists(choice.address()))).contains(choice);
        assertThat(ExplorerChoice.of(
                        round, lists(Map.of("question", "nothing", "by", "x", "region", "?", "within", ",y"))))
                .contains(new ExplorerChoice(
                        "residing_now", Grouping.REGION_AND_REST, "latgale", Set.of(), false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"residing_now", "difficulties", "coordinator_since"})
    void what_has_no_shares_is_not_weighted_by_residents(String question) {
        ResultsRound round = reading.round(survey.fullRound());
        ExplorerChoice weighted =
                new ExplorerChoice("finance_sufficient", Grouping.KINDS, "riga", Set.of(), false, true);
        ExplorerChoice unweighted = new ExplorerChoice(question, Grouping.KINDS, "riga", Set.of(), false, false);

        assertThat(ExplorerChoice.of(
                        round, lists(weighted.withQuestion(question).address())))
                .contains(unweighted);
        assertThat(weighted.withQuestion(round.question(question).orElseThrow()))
                .isEqualTo(unweighted);
        assertThat(weighted.withQuestion(round.question("form_of_work").orElseThrow())
                        .weighted())
                .isTrue();
    }

    private static Map<String, List<String>> lists(Map<String, String> address) {
        Map<String, List<String>> lists = new java.util.HashMap<>();
        address.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }

    @Test
    void a_round_whose_rows_were_selected_is_not_explored_and_a_coordinator_explores_nothing() {
        ResultsRound slides = reading.round(survey.slidesRound());
        assertThat(Acting.as(SurveyFixture.RESEARCHER, () -> explorer.explore(slides, choice("housed_total"))))
                .isEqualTo(Finding.withheld(Finding.Reason.PARTIAL_ROUND));

        var coordinator = SurveyFixture.coordinator("0037000");
        assertThatThrownBy(() -> Acting.as(coordinator, () -> explorer.explore(slides, choice("housed_total"))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
