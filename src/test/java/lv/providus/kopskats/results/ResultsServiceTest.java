package lv.providus.kopskats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.results.Challenges.Direction;
import lv.providus.kopskats.results.Challenges.Measure;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ResultsServiceTest {

    private static final List<String> ACTIVITIES = List.of("events", "collectives", "premises", "funding", "other");

    /** What counts: the last submission of each response, with its municipality and region. */
    private static final String LATEST = """
            with latest as (
                select s.id, m.id as municipality_id, m.name, r.code as region
                from submission s
                join municipality m on m.id = s.municipality_id
                join planning_region r on r.id = m.planning_region_id
                where s.round_id = :round and not exists (
                    select from submission later where later.response_id = s.response_id and later.number > s.number))
            """;

    @Autowired
    ResultsService results;

    private SurveyFixture survey;

    @BeforeEach
    void prepare() {
        survey = new SurveyFixture();
    }

    private <T extends QuestionResult> T result(RoundId round, String code, String region, Class<T> type) {
        return type.cast(Acting.as(SurveyFixture.RESEARCHER, () -> results.question(round, code, survey.region(region)))
                .asOptional()
                .orElseThrow());
    }

    private Challenges challenges(RoundId round, String region) {
        return Acting.as(SurveyFixture.RESEARCHER, () -> results.challenges(round, survey.region(region)))
                .asOptional()
                .orElseThrow();
    }

    private RoundId randomRound(long seed) {
        return RandomRound.of(survey, seed);
    }

    private static @Nullable BigDecimal sql(RoundId round, String select) {
        return SurveyFixture.JDBC.queryForObject(
                (LATEST + select).replace(":round", Long.toString(round.value())), BigDecimal.class);
    }

    private static int count(RoundId round, String select) {
        return Objects.requireNonNull(sql(round, select)).intValueExact();
    }

    private static String side(String region, boolean inRegion) {
        return " and (l.region = '%s') = %s".formatted(region, inRegion);
    }

    private static String answersTo(String code) {
        return " from latest l join submitted_answer a on a.submission_id = l.id join question q on q.id = a.question_id"
                + " left join choice c on c.id = a.choice_id where q.code = '" + code + "'";
    }

    @ParameterizedTest
    @CsvSource({"1, latgale", "2, riga", "3, zemgale"})
    void every_distribution_is_what_plain_sql_counts(long seed, String region) {
        RoundId round = randomRound(seed);

        for (String code : List.of("finance_sufficient", "local_involvement", "residents_support", "form_of_work")) {
            ChoiceResult result = result(round, code, region, ChoiceResult.class);
            for (ChoiceResult.Option option : result.options()) {
                String chosen = "select count(*)" + answersTo(code) + " and c.wording_lv = '"
                        + option.wording().lv() + "'";
                assertThat(option.count())
                        .isEqualTo(new Compared<>(
                                count(round, chosen + side(region, true)), count(round, chosen + side(region, false))));
            }
            assertCoverage(round, code, region, result.coverage());
        }
        assertThat(result(round, "finance_sufficient", region, ChoiceResult.class)
                        .points())
                .extracting(ChoiceResult.Option::score)
                .containsExactly(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @CsvSource({"4, latgale", "5, kurzeme"})
    void every_tick_is_what_plain_sql_counts_and_none_ticked_is_an_answer(long seed, String region) {
        RoundId round = randomRound(seed);

        MultipleChoiceResult result = result(round, "informal_support", region, MultipleChoiceResult.class);

        assertThat(result.options()).hasSize(6);
        for (MultipleChoiceResult.Option option : result.options()) {
            String ticked =
                    "select count(*) from latest l join submitted_answer_choice t on t.submission_id = l.id join choice c on c.id = t.choice_id where c.wording_lv = '"
                            + option.wording().lv() + "'";
            assertThat(option.ticked())
                    .isEqualTo(new Compared<>(
                            count(round, ticked + side(region, true)), count(round, ticked + side(region, false))));
        }
        String none = "select count(*)" + answersTo("informal_support")
                + " and a.missing_reason is null and not exists (select from submitted_answer_choice t where t.submission_id = l.id)";
        assertThat(result.noneTicked())
                .isEqualTo(new Compared<>(
                        count(round, none + side(region, true)), count(round, none + side(region, false))));
        assertThat(result.noneTicked().region() + result.noneTicked().others()).isPositive();
        assertThat(result.otherTexts())
                .hasSize(
                        count(
                                round,
                                "select count(*) from latest l join submitted_answer_choice t on t.submission_id = l.id join choice c on c.id = t.choice_id where c.code = 'other'"));
        assertCoverage(round, "informal_support", region, result.coverage());
    }

    @ParameterizedTest
    @CsvSource({"6, latgale", "7, vidzeme"})
    void totals_and_medians_are_what_plain_sql_says(long seed, String region) {
        RoundId round = randomRound(seed);

        NumberResult result = result(round, "housed_total", region, NumberResult.class);

        for (boolean inRegion : new boolean[] {true, false}) {
            NumberResult.Summary summary =
                    inRegion ? result.summary().region() : result.summary().others();
            assertThat(summary.total())
                    .isEqualByComparingTo(sql(
                            round, "select sum(a.number_value)" + answersTo("housed_total") + side(region, inRegion)));
            assertThat(summary.median())
                    .isEqualByComparingTo(sql(
                            round,
                            "select percentile_cont(0.5) within group (order by a.number_value)"
                                    + answersTo("housed_total") + side(region, inRegion)));
        }
        assertThat(result.rows()).hasSize(count(round, "select count(a.number_value)" + answersTo("housed_total")));
        assertThat(result.rows()).isSortedAccordingTo((a, b) -> b.value().compareTo(a.value()));
        assertCoverage(round, "housed_total", region, result.coverage());
        assertThat(result(round, "difficulties", region, TextResult.class).rows())
                .hasSize(count(round, "select count(a.text_value)" + answersTo("difficulties")));
        assertThat(result(round, "coordinator_since", region, DateResult.class).rows())
                .hasSize(count(round, "select count(a.date_value)" + answersTo("coordinator_since")))
                .isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
    }

    private void assertCoverage(RoundId round, String code, String region, Compared<Coverage> coverage) {
        for (boolean inRegion : new boolean[] {true, false}) {
            Coverage side = inRegion ? coverage.region() : coverage.others();
            String where = side(region, inRegion);
            int submitted = count(round, "select count(*) from latest l where true" + where);
            int rows = count(round, "select count(*)" + answersTo(code) + where);
            assertThat(side.submitted()).isEqualTo(submitted);
            assertThat(side.notAnswered()).isEqualTo(submitted - rows);
            assertThat(side.doesNotKnow())
                    .isEqualTo(count(
                            round,
                            "select count(*)" + answersTo(code) + " and a.missing_reason = 'does_not_know'" + where));
            assertThat(side.notApplicable())
                    .isEqualTo(count(
                            round,
                            "select count(*)" + answersTo(code) + " and a.missing_reason = 'not_applicable'" + where));
            assertThat(side.answered())
                    .isEqualTo(count(
                            round, "select count(*)" + answersTo(code) + " and a.missing_reason is null" + where));
            List<String> missing = SurveyFixture.JDBC.queryForList("""
                            select m.name from participation p join municipality m on m.id = p.municipality_id
                            join planning_region r on r.id = m.planning_region_id
                            where p.round_id = ? and (r.code = ?) = ? and not exists (
                                select from submission s where s.round_id = p.round_id and s.municipality_id = m.id)
                            order by m.name""", String.class, round.value(), region, inRegion);
            assertThat(side.notSubmitted()).containsExactlyElementsOf(missing);
            assertThat(side.asked()).isEqualTo(submitted + missing.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"8, latgale", "9, riga", "10, zemgale"})
    void the_four_comparisons_are_what_plain_sql_says(long seed, String region) {
        RoundId round = randomRound(seed);

        for (Challenges.Comparison comparison : challenges(round, region).comparisons()) {
            for (boolean inRegion : new boolean[] {true, false}) {
                Challenges.Side side = inRegion
                        ? comparison.sides().region()
                        : comparison.sides().others();
                String where = side(region, inRegion);
                BigDecimal expected = switch (comparison.measure()) {
                    case INVOLVEMENT -> highShare(round, "local_involvement", where);
                    case RESOURCES -> highShare(round, "finance_sufficient", where);
                    case HOUSED ->
                        sql(round, "select sum(a.number_value) / sum(p.residents)" + housedWithResidents() + where);
                    case ACTIVITIES ->
                        sql(round, """
                                        select avg((select count(*) from submitted_answer_choice t
                                            join choice o on o.id = t.choice_id
                                            where t.submission_id = l.id
                                              and o.code in ('events', 'collectives', 'premises', 'funding')) / 4.0)""" + answersTo("informal_support") + " and a.missing_reason is null" + where);
                };
                assertThat(Objects.requireNonNull(side.value()).value())
                        .isCloseTo(expected, Offset.offset(new BigDecimal("1e-12")));
                if (comparison.measure() == Measure.HOUSED) {
                    assertThat(side.median())
                            .isCloseTo(
                                    sql(
                                            round,
                                            "select percentile_cont(0.5) within group (order by a.number_value / p.residents)"
                                                    + housedWithResidents() + where),
                                    Offset.offset(new BigDecimal("1e-12")));
                    assertThat(side.n()).isEqualTo(count(round, "select count(*)" + housedWithResidents() + where));
                }
            }
        }
        assertThat(challenges(round, region).comparisons())
                .extracting(Challenges.Comparison::measure)
                .containsExactly(Measure.INVOLVEMENT, Measure.HOUSED, Measure.RESOURCES, Measure.ACTIVITIES);
    }

    private static @Nullable BigDecimal highShare(RoundId round, String code, String where) {
        return sql(
                round,
                "select avg(case when c.score >= 4 then 1.0 else 0 end)" + answersTo(code) + " and c.score is not null"
                        + where);
    }

    private static String housedWithResidents() {
        return """
                 from latest l join submitted_answer a on a.submission_id = l.id join question q on q.id = a.question_id
                 join round ro on ro.id = :round
                 join population p on p.population_set_id = ro.population_set_id and p.municipality_id = l.municipality_id
                 where q.code = 'housed_total' and a.number_value is not null""";
    }

    @Test
    void the_exclusive_choice_and_other_do_not_add_to_the_share_of_activities() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("informal_support", List.of("none")));
        survey.submit(round, "0002000", Map.of("informal_support", List.of("events", "funding", "other")));
        survey.submit(round, "0001000", Map.of("informal_support", List.of()));

        Challenges.Comparison activities =
                challenges(round, "latgale").comparisons().getLast();

        assertThat(activities.sides().region().n()).isEqualTo(2);
        assertThat(activities.sides().region().value()).isEqualTo(Ratio.of(1, 4).orElseThrow());
        assertThat(activities.sides().others().n()).isEqualTo(1);
        assertThat(activities.sides().others().value()).isEqualTo(Ratio.of(0, 1).orElseThrow());
        assertThat(activities.direction()).isEqualTo(Direction.HIGHER);
    }

    @Test
    void an_empty_round_has_nothing_to_compare_and_says_so() {
        RoundId round = survey.fullRound();

        assertThat(challenges(round, "latgale").comparisons())
                .allSatisfy(comparison -> assertThat(comparison.direction()).isEqualTo(Direction.UNKNOWN));
        ChoiceResult finance = result(round, "finance_sufficient", "latgale", ChoiceResult.class);
        assertThat(finance.onScale()).isEqualTo(new Compared<>(0, 0));
        assertThat(finance.coverage().region().notSubmitted()).hasSize(9);
        assertThat(finance.coverage().others().notSubmitted()).hasSize(34);
    }

    @Test
    void one_answer_is_shown_but_not_compared() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("finance_sufficient", 4, "housed_total", 50));

        ChoiceResult finance = result(round, "finance_sufficient", "latgale", ChoiceResult.class);

        assertThat(finance.onScale()).isEqualTo(new Compared<>(1, 0));
        assertThat(finance.upper()).isEqualTo(new Compared<>(1, 0));
        assertThat(challenges(round, "latgale").comparisons())
                .allSatisfy(comparison -> assertThat(comparison.direction()).isEqualTo(Direction.UNKNOWN));
    }

    @Test
    void where_all_find_it_hard_to_say_nobody_is_on_the_scale() {
        RoundId round = survey.fullRound();
        survey.asked(round)
                .forEach(atvk -> survey.submit(round, atvk, Map.of("local_involvement", SurveyFixture.DOES_NOT_KNOW)));

        ChoiceResult involvement = result(round, "local_involvement", "latgale", ChoiceResult.class);

        assertThat(involvement.onScale()).isEqualTo(new Compared<>(0, 0));
        assertThat(involvement.coverage().map(Coverage::doesNotKnow)).isEqualTo(new Compared<>(9, 34));
        assertThat(challenges(round, "latgale").comparisons().getFirst().direction())
                .isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void equal_shares_of_different_numbers_are_equal() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("finance_sufficient", 5));
        survey.submit(round, "0002000", Map.of("finance_sufficient", 1));
        survey.submit(round, "0001000", Map.of("finance_sufficient", 4));
        survey.submit(round, "0003000", Map.of("finance_sufficient", 4));
        survey.submit(round, "0004000", Map.of("finance_sufficient", 3));
        survey.submit(round, "0005000", Map.of("finance_sufficient", 2));

        Challenges.Comparison resources =
                challenges(round, "latgale").comparisons().get(2);

        assertThat(resources.direction()).isEqualTo(Direction.EQUAL);
        assertThat(resources.sides().region().count()).isEqualTo(1);
        assertThat(resources.sides().others().count()).isEqualTo(2);
    }

    @Test
    void a_partial_round_has_no_distribution_and_no_comparison() {
        RoundId round = survey.slidesRound();
        Acting.as(SurveyFixture.RESEARCHER, () -> {
            assertThat(results.question(round, "housed_total", survey.region("latgale")))
                    .isEqualTo(Finding.withheld(Finding.Reason.PARTIAL_ROUND));
            assertThat(results.challenges(round, survey.region("latgale")))
                    .isEqualTo(Finding.withheld(Finding.Reason.PARTIAL_ROUND));
        });
    }

    @Test
    void a_question_that_the_questionnaire_does_not_hold_is_said_to_be_absent() {
        RoundId round = survey.fullRound();
        SurveyFixture.JDBC.execute("""
                alter table question disable trigger user;
                update question set code = 'renamed_' || id where code <> 'integration_statements';
                alter table question enable trigger user;
                """);
        Acting.as(SurveyFixture.RESEARCHER, () -> {
            assertThat(results.question(round, "finance_sufficient", survey.region("latgale")))
                    .isEqualTo(Finding.withheld(Finding.Reason.NOT_IN_QUESTIONNAIRE));
            assertThat(results.ranking(round, 10)).isEqualTo(Finding.withheld(Finding.Reason.NOT_IN_QUESTIONNAIRE));
        });
        assertThat(challenges(round, "latgale").comparisons())
                .allSatisfy(
                        comparison -> assertThat(comparison.inQuestionnaire()).isFalse());
    }

    @Test
    void the_round_knows_its_regions_latgale_first_and_all_that_is_answered() {
        RoundId id = randomRound(11);

        ResultsRound round =
                Acting.as(SurveyFixture.RESEARCHER, () -> results.open(id)).orElseThrow();

        assertThat(round.regions())
                .extracting(ResultsRound.Region::code)
                .startsWith("latgale")
                .hasSize(5);
        assertThat(round.asked()).isEqualTo(43);
        assertThat(round.submitted()).isEqualTo(count(id, "select count(*) from latest"));
        assertThat(round.questions())
                .extracting(ResultsQuestion::code)
                .containsExactly(
                        "residing_now",
                        "housed_total",
                        "finance_sufficient",
                        "informal_support",
                        "local_involvement",
                        "residents_support",
                        "difficulties",
                        "coordinator_since",
                        "form_of_work");
        assertThat(round.question("residents_support").orElseThrow().battery())
                .extracting(text -> text.lv())
                .isEqualTo("Novērtējiet apgalvojumus");
        assertThat(SurveyFixture.JDBC.queryForObject(
                        "select count(*) from audit_event where action = 'results.opened' and round_id = ?",
                        Integer.class,
                        id.value()))
                .isEqualTo(1);
    }

    @Test
    void a_coordinator_may_not_see_results() {
        RoundId round = survey.fullRound();
        var coordinator = new Actor.Person(
                new AccountId(901), Role.COORDINATOR, TestDatabase.municipality("0037000"), "Koordinators");

        assertThatThrownBy(() -> Acting.as(coordinator, () -> results.ranking(round, 10)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
