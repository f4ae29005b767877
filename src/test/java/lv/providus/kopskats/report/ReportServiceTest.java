package lv.providus.kopskats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.report.Comparison.Direction;
import lv.providus.kopskats.report.Comparison.Measure;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.RandomRound;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.statistics.PossibleValue;
import lv.providus.kopskats.statistics.TestResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ReportServiceTest {

    private static final List<String> REGIONS = List.of("latgale", "riga", "vidzeme", "kurzeme", "zemgale");

    @Autowired
    ResultsService results;

    @Autowired
    ReportService reports;

    private SurveyFixture survey;
    private ReportReading reading;

    @BeforeEach
    void prepare() {
        survey = new SurveyFixture();
        reading = new ReportReading(results, reports, SurveyFixture.RESEARCHER);
    }

    private RoundReport working(RoundId round, String region) {
        return reading.working(round, region, false);
    }

    private static TopicSlide topic(RoundReport report, SlideReport.Topic topic) {
        return report.topics().stream()
                .filter(slide -> slide.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private static Comparison comparison(RoundReport report, Measure measure) {
        return report.comparisons().stream()
                .filter(one -> one.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> randomRounds() {
        return LongStream.rangeClosed(1, 21)
                .mapToObj(seed -> Arguments.of(seed, REGIONS.get((int) (seed % REGIONS.size())), seed % 3 == 0));
    }

    @ParameterizedTest
    @MethodSource("randomRounds")
    void every_figure_of_the_report_is_what_plain_sql_says(long seed, String region, boolean acceptedOnly) {
        RoundId round = RandomRound.of(survey, seed);
        SurveyFixture.JDBC.update("update response set state = 'accepted' where id % 3 > 0"
                + " and exists (select from submission s where s.response_id = response.id)");

        RoundReport report = reading.working(round, region, acceptedOnly);

        assertThat(report.topics()).hasSize(4);
        assertThat(report.comparisons())
                .extracting(Comparison::measure)
                .containsExactly(Measure.INVOLVEMENT, Measure.HOUSED, Measure.RESOURCES, Measure.ACTIVITIES);
        assertThat(report.ranking()).isNotNull();
        new ReportInSql(round, region, acceptedOnly, SurveyFixture.JDBC::queryForList).agreesWith(report);
    }

    @Test
    void five_of_nine_against_six_of_thirty_are_compared_as_r_does() {
        RoundId round = survey.fullRound();
        List<String> latgale = survey.asked(round).stream()
                .filter(atvk -> region(atvk).equals("latgale"))
                .toList();
        List<String> others = survey.asked(round).stream()
                .filter(atvk -> !latgale.contains(atvk))
                .limit(30)
                .toList();
        for (int i = 0; i < 9; i++) {
            survey.submit(round, latgale.get(i), Map.of("finance_sufficient", i < 5 ? 4 : 2));
        }
        for (int i = 0; i < 30; i++) {
            survey.submit(round, others.get(i), Map.of("finance_sufficient", i < 6 ? 5 : 1));
        }

        RoundReport report = working(round, "latgale");
        Shares effect = Objects.requireNonNull(
                topic(report, SlideReport.Topic.RESOURCES).effect());

        assertThat(effect.difference().value()).isCloseTo(5 / 9.0 - 6 / 30.0, within(1e-12));
        assertThat(effect.difference().interval().lower()).isCloseTo(0.0187850, within(1e-6));
        assertThat(effect.difference().interval().upper()).isCloseTo(0.63192, within(1e-5));
        assertThat(effect.test().result())
                .isInstanceOfSatisfying(
                        TestResult.Tested.class, test -> assertThat(test.p()).isCloseTo(0.08498344, within(1e-8)));
        assertThat(effect.missing().first()).isZero();
        assertThat(effect.missing().second()).isEqualTo(4);
        assertThat(effect.hadAnswered().lower()).isCloseTo(5 / 9.0 - 10 / 34.0, within(1e-12));
        assertThat(effect.hadAnswered().upper()).isCloseTo(5 / 9.0 - 6 / 34.0, within(1e-12));
        assertThat(report.tests()).isEqualTo(1);
        assertThat(comparison(report, Measure.RESOURCES).shares()).isEqualTo(effect);
    }

    private static String region(String atvk) {
        return Objects.requireNonNull(SurveyFixture.JDBC.queryForObject(
                "select r.code from municipality m join planning_region r on r.id = m.planning_region_id where m.atvk = ?",
                String.class,
                atvk));
    }

    @Test
    void tests_of_the_page_are_adjusted_for_each_other_and_a_repeated_one_counts_once() {
        RoundReport report = working(RandomRound.of(survey, 40), "latgale");

        assertThat(report.tests()).isEqualTo(5);
        double widest = Stream.concat(
                        report.topics().stream()
                                .filter(slide -> slide.effect() != null)
                                .map(slide ->
                                        Objects.requireNonNull(slide.effect()).test()),
                        report.comparisons().stream()
                                .filter(one -> one.ranks() != null)
                                .map(one -> Objects.requireNonNull(one.ranks()).test()))
                .filter(test -> test.result() instanceof TestResult.Tested)
                .mapToDouble(test -> Objects.requireNonNull(test.adjusted()) / ((TestResult.Tested) test.result()).p())
                .max()
                .orElseThrow();
        assertThat(widest).isBetween(1.0, 5.0);
        assertThat(comparison(report, Measure.INVOLVEMENT).shares())
                .isEqualTo(topic(report, SlideReport.Topic.INVOLVEMENT).effect());
    }

    @Test
    void what_the_missing_could_have_housed_is_bounded_below_by_none_and_above_by_what_the_question_allows() {
        RoundId round = RandomRound.of(survey, 41);

        HadAnswered unlimited = Objects.requireNonNull(
                comparison(working(round, "latgale"), Measure.HOUSED).hadAnswered());

        Compared<PossibleValue<Ratio>> sides = Objects.requireNonNull(unlimited.sides());
        assertThat(unlimited.missing().first()).isPositive();
        assertThat(unlimited.missing().second()).isPositive();
        assertThat(sides.region()).isEqualTo(new PossibleValue<>(housed(round, "=", 0), null));
        assertThat(sides.others()).isEqualTo(new PossibleValue<>(housed(round, "<>", 0), null));
        assertThat(unlimited.direction()).isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void a_count_with_an_upper_limit_is_bounded_on_both_sides() {
        SurveyFixture.JDBC.update("update question set minimum = 2, maximum = 7000 where code = 'housed_total'");
        RoundId round = RandomRound.of(survey, 41);

        Compared<PossibleValue<Ratio>> sides = Objects.requireNonNull(Objects.requireNonNull(
                        comparison(working(round, "latgale"), Measure.HOUSED).hadAnswered())
                .sides());

        assertThat(sides.region()).isEqualTo(new PossibleValue<>(housed(round, "=", 2), housed(round, "=", 7000)));
        assertThat(sides.others()).isEqualTo(new PossibleValue<>(housed(round, "<>", 2), housed(round, "<>", 7000)));
    }

    /** Persons housed per resident had each that is missing housed as many. */
    private static Ratio housed(RoundId round, String latgale, int missing) {
        return Objects.requireNonNull(SurveyFixture.JDBC.queryForObject(
                """
                select sum(coalesce(a.number_value, %s)) as persons, sum(n.residents) as residents
                from participation p join round r on r.id = p.round_id
                join municipality m on m.id = p.municipality_id
                join planning_region g on g.id = m.planning_region_id and g.code %s 'latgale'
                join population n on n.population_set_id = r.population_set_id and n.municipality_id = m.id
                left join latest_submission s on s.round_id = r.id and s.municipality_id = m.id
                left join submitted_answer a on a.submission_id = s.id
                    and a.question_id = (select id from question where code = 'housed_total')
                where r.id = ? and a.missing_reason is distinct from 'not_applicable'""".formatted(missing, latgale),
                (line, number) -> new Ratio(line.getBigDecimal("persons"), line.getBigDecimal("residents")),
                round.value()));
    }

    @Test
    void the_missing_could_have_ticked_nothing_or_everything() {
        RoundId round = RandomRound.of(survey, 41);
        Comparison activities = comparison(working(round, "latgale"), Measure.ACTIVITIES);

        HadAnswered bounds = Objects.requireNonNull(activities.hadAnswered());
        Compared<PossibleValue<Ratio>> sides = Objects.requireNonNull(bounds.sides());
        int missing = bounds.missing().first();
        int n = activities.sides().region().n();
        Ratio mean = Objects.requireNonNull(activities.sides().region().value());

        assertThat(missing).isPositive();
        BigDecimal ticked = mean.part().multiply(BigDecimal.valueOf(4L * n)).divide(mean.whole());
        BigDecimal all = BigDecimal.valueOf(4L * (n + missing));
        assertThat(sides.region())
                .isEqualTo(new PossibleValue<>(
                        new Ratio(ticked, all), new Ratio(ticked.add(BigDecimal.valueOf(4L * missing)), all)));
        assertThat(Objects.requireNonNull(activities.ranks()).missing()).isEqualTo(bounds.missing());
    }

    @Test
    void the_exclusive_choice_and_other_do_not_add_to_the_share_of_activities() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("informal_support", List.of("none")));
        survey.submit(round, "0002000", Map.of("informal_support", List.of("events", "funding", "other")));
        survey.submit(round, "0001000", Map.of("informal_support", List.of()));

        Comparison activities = comparison(working(round, "latgale"), Measure.ACTIVITIES);

        assertThat(activities.sides().region().n()).isEqualTo(2);
        assertThat(activities.sides().region().value()).isEqualTo(Ratio.of(1, 4).orElseThrow());
        assertThat(activities.sides().others().n()).isEqualTo(1);
        assertThat(activities.sides().others().value()).isEqualTo(Ratio.of(0, 1).orElseThrow());
        assertThat(activities.direction()).isEqualTo(Direction.HIGHER);
    }

    @Test
    void an_empty_round_has_nothing_to_compare_and_names_all_who_are_missing() {
        RoundReport report = working(survey.fullRound(), "latgale");

        assertThat(report.comparisons())
                .allSatisfy(one -> assertThat(one.direction()).isEqualTo(Direction.UNKNOWN));
        TopicSlide finance = topic(report, SlideReport.Topic.RESOURCES);
        assertThat(finance.upper())
                .isEqualTo(new Compared<>(Optional.of(new Tally(0, 0)), Optional.of(new Tally(0, 0))));
        assertThat(finance.sides().region().notSubmitted()).hasSize(9);
        assertThat(finance.sides().others().notSubmitted()).hasSize(34);
        assertThat(report.tests()).isZero();
    }

    @Test
    void one_answer_is_shown_but_not_compared() {
        RoundId round = survey.fullRound();
        survey.submit(round, "0037000", Map.of("finance_sufficient", 4, "housed_total", 50));

        RoundReport report = working(round, "latgale");

        assertThat(topic(report, SlideReport.Topic.RESOURCES).upper())
                .isEqualTo(new Compared<>(Optional.of(new Tally(1, 1)), Optional.of(new Tally(0, 0))));
        assertThat(topic(report, SlideReport.Topic.RESOURCES).effect()).isNull();
        assertThat(report.comparisons())
                .allSatisfy(one -> assertThat(one.direction()).isEqualTo(Direction.UNKNOWN));
    }

    @Test
    void where_all_find_it_hard_to_say_nobody_is_on_the_scale() {
        RoundId round = survey.fullRound();
        survey.asked(round)
                .forEach(atvk -> survey.submit(round, atvk, Map.of("local_involvement", SurveyFixture.DOES_NOT_KNOW)));

        RoundReport report = working(round, "latgale");
        TopicSlide involvement = topic(report, SlideReport.Topic.INVOLVEMENT);

        assertThat(involvement.upper())
                .isEqualTo(new Compared<>(Optional.of(new Tally(0, 0)), Optional.of(new Tally(0, 0))));
        assertThat(involvement.sides().map(side -> side.doesNotKnow().orElseThrow()))
                .isEqualTo(new Compared<>(new Tally(9, 9), new Tally(34, 34)));
        assertThat(comparison(report, Measure.INVOLVEMENT).direction()).isEqualTo(Direction.UNKNOWN);
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

        Comparison resources = comparison(working(round, "latgale"), Measure.RESOURCES);

        assertThat(resources.direction()).isEqualTo(Direction.EQUAL);
        assertThat(resources.sides().region().count()).isEqualTo(1);
        assertThat(resources.sides().others().count()).isEqualTo(2);
    }

    @Test
    void a_partial_round_has_its_rows_and_neither_distribution_nor_comparison_nor_publication() {
        RoundId id = survey.slidesRound();
        RoundReport report = working(id, "latgale");

        assertThat(Objects.requireNonNull(report.ranking()).rows()).hasSize(9);
        assertThat(report.topics()).isEmpty();
        assertThat(report.comparisons()).isEmpty();
        ResultsRound round = reading.round(id);
        assertThat(Acting.as(
                        SurveyFixture.RESEARCHER,
                        () -> reports.preview(round, round.regions().getFirst())))
                .isEmpty();
    }

    @Test
    void a_question_that_the_questionnaire_does_not_hold_is_said_to_be_absent() {
        RoundId round = survey.fullRound();
        SurveyFixture.JDBC.execute("""
                alter table question disable trigger user;
                update question set code = 'renamed_' || id where code <> 'integration_statements';
                alter table question enable trigger user;
                """);

        RoundReport report = working(round, "latgale");

        assertThat(report.ranking()).isNull();
        assertThat(report.topics())
                .hasSize(4)
                .allSatisfy(slide -> assertThat(slide.question()).isNull());
        assertThat(report.comparisons())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.question()).isNull());
    }

    @Test
    void the_round_knows_its_regions_latgale_first_and_all_that_is_answered() {
        RoundId id = RandomRound.of(survey, 11);

        ResultsRound round =
                Acting.as(SurveyFixture.RESEARCHER, () -> results.open(id)).orElseThrow();

        assertThat(round.regions())
                .extracting(ResultsRound.Region::code)
                .startsWith("latgale")
                .hasSize(5);
        assertThat(round.asked()).isEqualTo(43);
        assertThat(round.submitted())
                .isEqualTo(SurveyFixture.JDBC.queryForObject(
                        "select count(distinct response_id)::int from submission where round_id = ?",
                        Integer.class,
                        id.value()));
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
                        "form_of_work",
                        "population");
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
    void a_coordinator_may_not_see_a_report() {
        ResultsRound round = reading.round(survey.fullRound());
        var coordinator = SurveyFixture.coordinator("0037000");

        assertThatThrownBy(() -> Acting.as(
                        coordinator,
                        () -> reports.working(round, round.regions().getFirst(), false)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(coordinator, () -> results.round(round.id())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
