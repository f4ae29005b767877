package lv.providus.kopskats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.municipality.MunicipalityKind;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.ExplorerChoice;
import lv.providus.kopskats.results.ExplorerService;
import lv.providus.kopskats.results.GroupFigures;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.PlainRows;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.results.SizeClass;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.trend.TrendPoint.Gap;
import lv.providus.kopskats.trend.TrendPoint.Reach;
import lv.providus.kopskats.trend.TrendPoint.Value;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every figure of trends against plain SQL, and against the explorer. */
@IntegrationTest
class TrendFiguresTest {

    /** Everybody asked in a round as they were on its reference date, with the answer to one question that counts. */
    private static final String ASKED = """
            with asked as (
                select m.id, v.name, v.kind::text as kind, g.code as region, n.residents, s.id as submission,
                       a.submission_id as answered, a.missing_reason::text as reason, a.number_value, c.score,
                       c.code as choice,
                       (select count(*) from submitted_answer_choice t join choice o on o.id = t.choice_id
                        where t.submission_id = a.submission_id and t.question_id = a.question_id
                          and not o.exclusive and not o.asks_for_text) as ticked,
                       (select count(*) from choice o
                        where o.question_id = q.id and not o.exclusive and not o.asks_for_text) as offered,
                       exists (select from submitted_answer_choice t join choice o on o.id = t.choice_id
                               where t.submission_id = a.submission_id and o.question_id = q.id and o.code = '%s') as chose
                from participation p
                join round r on r.id = p.round_id
                join municipality m on m.id = p.municipality_id
                join municipality_version v on v.municipality_id = m.id
                    and r.reference_date between v.valid_from and coalesce(v.valid_to, 'infinity')
                join planning_region g on g.id = v.planning_region_id
                left join population n on n.population_set_id = r.population_set_id and n.municipality_id = m.id
                left join submission s on s.round_id = p.round_id and s.municipality_id = m.id
                    and s.number = (select max(number) from submission l where l.response_id = s.response_id)
                    and (not %s or exists (select from response e where e.id = s.response_id and e.state = 'accepted'))
                left join question q on q.questionnaire_version_id = r.questionnaire_version_id and q.code = '%s'
                left join submitted_answer a on a.submission_id = s.id and a.question_id = q.id
                left join choice c on c.id = a.choice_id
                where p.round_id = %s)
            """;

    private static final Offset<BigDecimal> EXACTLY = Offset.offset(new BigDecimal("1e-12"));

    @Autowired
    TrendService trends;

    @Autowired
    ResultsService results;

    @Autowired
    ExplorerService explorer;

    private final PlainRows plain = new PlainRows();
    private TrendFixture survey;

    @BeforeEach
    void prepare() {
        survey = new TrendFixture();
    }

    @AfterEach
    void forget() {
        plain.forget();
    }

    private TrendSubject subject(String code) {
        return Acting.as(SurveyFixture.RESEARCHER, () -> trends.open(TrendFixture.QUESTIONNAIRE, code))
                .orElseThrow();
    }

    private Trend trend(TrendSubject subject, Map<String, String> address) {
        Map<String, List<String>> lists = address.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        TrendChoice choice = TrendChoice.of(subject, lists).orElseThrow();
        return Acting.as(SurveyFixture.RESEARCHER, () -> trends.trend(subject, choice));
    }

    /** Three rounds over a merger and a move, the last of another version. */
    private List<RoundId> rounds(long seed) {
        Random random = new Random(seed);
        survey.move("0027000", "latgale", "2024-09-01");
        long later = survey.nextVersion();
        List<RoundId> rounds = List.of(
                survey.round(survey.firstVersion(), "2024-06-01"),
                survey.round(survey.firstVersion(), "2025-02-01"),
                survey.round(later, "2025-10-01"));
        rounds.forEach(round -> survey.answer(round, random));
        return rounds;
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73})
    void every_figure_of_every_round_group_and_measure_is_what_plain_sql_says(long seed) {
        rounds(seed);
        Random random = new Random(seed);
        int compared = 0;
        int apart = 0;
        for (String code : List.of("finance_sufficient", "form_of_work", "informal_support", "housed_total")) {
            TrendSubject subject = subject(code);
            for (TrendGrouping grouping : Set.of(
                    TrendGrouping.REGION_AND_REST,
                    TrendGrouping.REGIONS,
                    TrendGrouping.KINDS,
                    TrendGrouping.SIZES,
                    TrendGrouping.COUNTRY)) {
                for (TrendMeasure measure : TrendMeasure.of(subject.question(), grouping, false)) {
                    Trend trend = trend(
                            subject,
                            Map.of(
                                    "by",
                                    grouping.code(),
                                    "region",
                                    "latgale",
                                    "measure",
                                    measure.code(),
                                    "choice",
                                    code.equals("form_of_work") ? "part_time" : "premises",
                                    "counted",
                                    random.nextInt(3) == 0 ? "accepted" : "",
                                    "weight",
                                    random.nextInt(3) == 0 ? "residents" : ""));
                    assertThat(trend.rounds()).hasSize(3);
                    for (Trend.Line line : trend.lines()) {
                        for (int place = 0; place < 3; place++) {
                            assertPoint(trend, line, place);
                            compared++;
                        }
                        apart += assertComparison(trend, line) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
        assertThat(apart).isGreaterThan(20);
    }

    private PlainRows.Rows asked(Trend trend, int place) {
        return plain.of(ASKED.formatted(
                trend.choice().option(),
                trend.choice().acceptedOnly(),
                trend.subject().code(),
                trend.rounds().get(place).id()));
    }

    /** Who is in the first and the last figure of a line, and what those in both show; whether there are such and others. */
    private boolean assertComparison(Trend trend, Trend.Line line) {
        TrendChoice choice = trend.choice();
        List<Integer> places = IntStream.range(0, line.points().size())
                .filter(place -> line.points().get(place).value() != null)
                .boxed()
                .toList();
        if (places.size() < 2) {
            assertThat(line.comparison()).isNull();
            return false;
        }
        TrendComparison compared = Objects.requireNonNull(line.comparison());
        assertThat(List.of(compared.first(), compared.last())).isEqualTo(List.of(places.getFirst(), places.getLast()));
        PlainRows.Rows first = asked(trend, compared.first());
        PlainRows.Rows last = asked(trend, compared.last());
        String group = condition(line.group());
        boolean residents = choice.weighted() || choice.measure() == TrendMeasure.PER_THOUSAND;
        String counted = base(trend) + (residents ? " and residents is not null" : "");
        Set<Long> before = first.ids(group, counted);
        Set<Long> after = last.ids(group, counted);
        Set<Long> both = new HashSet<>(before);
        both.retainAll(after);
        if (before.equals(after)) {
            assertThat(compared.answering()).isEqualTo(new TrendComparison.Same());
            return false;
        }
        TrendComparison.Others others = (TrendComparison.Others) compared.answering();
        assertThat(List.of(others.before(), others.after(), others.both()))
                .isEqualTo(List.of(before.size(), after.size(), both.size()));
        if (both.size() < 2) {
            assertThat(others.ofBoth()).isNull();
            return false;
        }
        TrendComparison.Change change = Objects.requireNonNull(others.ofBoth());
        String those = "id in (" + both.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
        assertThat(change.before().amount())
                .isCloseTo(Objects.requireNonNull(first.value(figure(choice), those, base(trend))), EXACTLY);
        assertThat(change.after().amount())
                .isCloseTo(Objects.requireNonNull(last.value(figure(choice), those, base(trend))), EXACTLY);
        assertThat(List.of(change.before().n(), change.after().n())).isEqualTo(List.of(both.size(), both.size()));
        return true;
    }

    @Test
    void a_total_that_falls_since_fewer_answered_says_that_the_same_municipalities_rose() {
        RoundId before = survey.round(survey.firstVersion(), "2024-06-01");
        RoundId after = survey.round(survey.firstVersion(), "2024-10-01");
        List<String> latgale = SurveyFixture.JDBC.queryForList(
                "select m.atvk from municipality m join planning_region g on g.id = m.planning_region_id where g.code = 'latgale' order by 1",
                String.class);
        for (int i = 0; i < 9; i++) {
            String point = i < 3 ? "point_2" : "point_5";
            survey.submit(
                    before,
                    latgale.get(i),
                    Map.of("housed_total", i < 3 ? 100 + i : 9000, "finance_sufficient", point));
        }
        for (int i = 0; i < 3; i++) {
            survey.submit(
                    after,
                    latgale.get(i),
                    Map.of("housed_total", 130 + 2 * i, "finance_sufficient", i < 1 ? "point_4" : "point_2"));
        }

        for (String code : List.of("housed_total", "finance_sufficient")) {
            TrendSubject subject = subject(code);
            for (TrendMeasure measure : TrendMeasure.of(subject.question(), TrendGrouping.COUNTRY, false)) {
                Trend trend = trend(subject, Map.of("by", "country", "measure", measure.code()));
                Trend.Line line = trend.lines().getFirst();
                assertThat(assertComparison(trend, line)).isTrue();
                TrendComparison.Others others = (TrendComparison.Others)
                        Objects.requireNonNull(line.comparison()).answering();
                TrendComparison.Change change = Objects.requireNonNull(others.ofBoth());
                assertThat(amount(line, 1)).isLessThan(amount(line, 0));
                if (measure != TrendMeasure.PLACE) {
                    assertThat(change.after().amount())
                            .isGreaterThan(change.before().amount());
                }
            }
            Trend same = trend(subject, Map.of("by", "country", "who", "same"));
            assertThat(Objects.requireNonNull(same.lines().getFirst().comparison())
                            .answering())
                    .isEqualTo(new TrendComparison.Same());
        }
    }

    private static BigDecimal amount(Trend.Line line, int place) {
        return Objects.requireNonNull(line.points().get(place).value()).amount();
    }

    private static String base(Trend trend) {
        return trend.subject().code().equals("finance_sufficient")
                ? "score is not null"
                : "answered is not null and reason is null";
    }

    private static String figure(TrendChoice choice) {
        String weight = choice.weighted() ? "residents" : "1";
        return switch (choice.measure()) {
            case UPPER -> share("score >= 4", weight);
            case CHOSEN -> share("choice = '%s' or chose".formatted(choice.option()), weight);
            case PLACE -> "percentile_cont(0.5) within group (order by score)";
            case TICKED -> "sum(%1$s * ticked::numeric / offered) / sum(%1$s)".formatted(weight);
            case PER_THOUSAND ->
                "1000 * sum(number_value) filter (where residents is not null) / nullif(sum(residents), 0)";
            case TOTAL -> "sum(number_value)";
            case MEDIAN -> "percentile_cont(0.5) within group (order by number_value)";
        };
    }

    private void assertPoint(Trend trend, Trend.Line line, int place) {
        PlainRows.Rows asked = asked(trend, place);
        String group = condition(line.group());
        TrendPoint point = line.points().get(place);
        Reach reach = Objects.requireNonNull(point.reach());
        assertThat(reach.asked()).isEqualTo(asked.count(group, "true"));
        assertThat(reach.submitted()).isEqualTo(asked.count(group, "submission is not null"));
        assertThat(reach.doesNotKnow()).isEqualTo(asked.count(group, "reason = 'does_not_know'"));
        assertThat(reach.leftEmpty()).isEqualTo(asked.count(group, "submission is not null and answered is null"));
        assertThat(reach.missing()).containsExactlyElementsOf(asked.names(group, "submission is null"));
        String base = base(trend);
        assertThat(reach.answered()).isEqualTo(asked.count(group, base));
        BigDecimal expected = asked.value(figure(trend.choice()), group, base);
        Value value = point.value();
        if (expected == null) {
            assertThat(value).isNull();
            assertThat(point.gap()).isEqualTo(Gap.NOBODY_ANSWERED);
        } else {
            assertThat(Objects.requireNonNull(value, () -> trend.choice() + " " + line.group())
                            .amount())
                    .isCloseTo(expected, EXACTLY);
        }
    }

    private static String share(String those, String weight) {
        return "coalesce(sum(%1$s) filter (where coalesce((%2$s), false)), 0)::numeric / nullif(sum(%1$s), 0)"
                .formatted(weight, those);
    }

    private static String condition(TrendGroup group) {
        return switch (group) {
            case TrendGroup.OfRegion(var region) -> "region = '" + region.code() + "'";
            case TrendGroup.Rest(var outside) -> "region <> '" + outside.code() + "'";
            case TrendGroup.OfKind(MunicipalityKind kind) ->
                "kind = '" + kind.name().toLowerCase(Locale.ROOT) + "'";
            case TrendGroup.OfSize(SizeClass size) ->
                switch (size) {
                    case SMALL -> "residents < 15000";
                    case MEDIUM -> "residents >= 15000 and residents < 30000";
                    case LARGE -> "residents >= 30000";
                    case UNKNOWN -> "residents is null";
                };
            case TrendGroup.Country ignored -> "true";
            case TrendGroup.OfMunicipality(var municipality) -> "id = " + municipality.id();
        };
    }

    @Test
    void a_figure_of_one_round_is_the_one_that_the_explorer_shows() {
        List<RoundId> rounds = rounds(5);
        TrendSubject subject = subject("finance_sufficient");
        for (String weight : List.of("", "residents")) {
            Trend trend = trend(subject, Map.of("by", "regions", "region", "latgale", "weight", weight));
            for (int place = 0; place < 3; place++) {
                RoundId id = rounds.get(place);
                Explored explored = Acting.as(SurveyFixture.RESEARCHER, () -> {
                    var round = results.round(id).orElseThrow();
                    return explorer.explore(
                                    round,
                                    new ExplorerChoice(
                                            "finance_sufficient",
                                            Grouping.REGIONS,
                                            "latgale",
                                            Set.of(),
                                            false,
                                            !weight.isEmpty()))
                            .asOptional()
                            .orElseThrow();
                });
                List<BigDecimal> shown = new ArrayList<>();
                for (Trend.Line line : trend.lines()) {
                    shown.add(Objects.requireNonNull(line.points().get(place).value())
                            .amount());
                }
                assertThat(shown)
                        .containsExactlyInAnyOrderElementsOf(explored.groups().stream()
                                .map(GroupFigures::upper)
                                .map(part ->
                                        Objects.requireNonNull(part.share()).value())
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void only_those_that_answered_in_all_rounds_are_the_same_ones_and_their_changes_are_counted(long seed) {
        List<RoundId> rounds = rounds(seed);
        Trend trend = trend(subject("finance_sufficient"), Map.of("region", "latgale", "who", "same"));

        for (Trend.Line line : trend.lines()) {
            String last = ASKED.formatted("", false, "finance_sufficient", rounds.get(2));
            List<Long> same = SurveyFixture.JDBC.queryForList(
                    "%s select id from asked where score is not null and %s".formatted(last, condition(line.group())),
                    Long.class);
            for (RoundId earlier : rounds.subList(0, 2)) {
                same.retainAll(SurveyFixture.JDBC.queryForList(
                        ASKED.formatted("", false, "finance_sufficient", earlier)
                                + "select id from asked where score is not null",
                        Long.class));
            }
            assertThat(same).isNotEmpty();
            String those = "id in (" + same.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
            for (int place = 0; place < 3; place++) {
                PlainRows.Rows asked = plain.of(ASKED.formatted("", false, "finance_sufficient", rounds.get(place)));
                Value value = Objects.requireNonNull(line.points().get(place).value());
                assertThat(value.n()).isEqualTo(same.size());
                assertThat(value.count()).isEqualTo(asked.count(those, "score >= 4"));
                assertThat(Objects.requireNonNull(line.points().get(place).reach())
                                .asked())
                        .isEqualTo(asked.count(condition(line.group()), "true"));
            }
            for (int place = 1; place < 3; place++) {
                int to = place;
                Trend.Moves moves = Objects.requireNonNull(trend.changes().stream()
                        .filter(change -> change.group().equals(line.group()) && change.to() == to)
                        .findFirst()
                        .orElseThrow()
                        .moves());
                Map<String, Object> counted =
                        SurveyFixture.JDBC.queryForMap("""
                        select count(*) filter (where c2.score > c1.score) as up,
                               count(*) filter (where c2.score < c1.score) as down, count(*) as n
                        from latest_submission s1 join submitted_answer a1 on a1.submission_id = s1.id
                        join choice c1 on c1.id = a1.choice_id and c1.score is not null
                        join question q1 on q1.id = a1.question_id and q1.code = 'finance_sufficient'
                        join latest_submission s2 on s2.municipality_id = s1.municipality_id
                        join submitted_answer a2 on a2.submission_id = s2.id
                        join choice c2 on c2.id = a2.choice_id and c2.score is not null
                        join question q2 on q2.id = a2.question_id and q2.code = 'finance_sufficient'
                        where s1.round_id = %s and s2.round_id = %s and s1.municipality_%s""".formatted(rounds.get(place - 1), rounds.get(place), those));
                assertThat(Map.of("up", (long) moves.up(), "down", (long) moves.down(), "n", (long) same.size()))
                        .isEqualTo(counted);
                assertThat(moves.up() + moves.down() + moves.same()).isEqualTo(same.size());
            }
        }
        assertThat(trend.changes()).hasSize(4);
    }
}
