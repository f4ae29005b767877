package lv.providus.kopskats.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.statistics.Interval;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Effects between two groups beside plain SQL over the same rows; bounds by every pair of municipalities. */
@IntegrationTest
class GroupComparisonTest {

    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    /** All that the question applies to: its value, its value ÷ residents, its place on a scale; null where it is missing. */
    private static final String ROWS = """
            with counted as (
                select g.code = 'latgale' as here, n.residents, a.number_value as v, a.number_value / n.residents as ratio, c.score
                %s
                where p.round_id = %s and a.missing_reason is distinct from 'not_applicable')
            """;

    @Autowired
    ResultsService results;

    @Autowired
    ExplorerService explorer;

    private ResultsReading reading;
    private SurveyFixture survey;

    @BeforeEach
    void prepare() {
        reading = new ResultsReading(results, explorer);
        survey = new SurveyFixture();
    }

    private GroupComparison comparison(RoundId id, String question) {
        ExplorerChoice choice =
                new ExplorerChoice(question, Grouping.REGION_AND_REST, "latgale", Set.of(), false, false);
        return Objects.requireNonNull(reading.explore(reading.round(id), choice).comparison());
    }

    private static double sql(RoundId round, String question, String rest) {
        @Nullable
        Double value = SurveyFixture.JDBC.queryForObject(
                ROWS.formatted(PlainRows.fromAsked(question), round) + rest, Double.class);
        return Objects.requireNonNull(value);
    }

    private static double differenceOfMedians(RoundId round, String question, String what) {
        String median = "percentile_cont(0.5) within group (order by " + what + ") filter (where %s)";
        return sql(
                round,
                question,
                "select " + median.formatted("here") + " - " + median.formatted("not here") + " from counted");
    }

    private static double overPairs(RoundId round, String question, String sign) {
        return sql(round, question, "select avg(" + sign + ") from counted h, counted t where h.here and not t.here");
    }

    private static void assertWithin(Interval bounds, double lower, double upper) {
        assertThat(bounds.lower()).isCloseTo(lower, EXACTLY);
        assertThat(bounds.upper()).isCloseTo(upper, EXACTLY);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56})
    void numbers_are_apart_as_far_as_plain_sql_says(long seed) {
        RoundId round = RandomRound.of(survey, seed);

        for (String question : new String[] {"housed_total", "residing_now"}) {
            GroupComparison comparison = comparison(round, question);
            GroupComparison.Numbers numbers = Objects.requireNonNull(comparison.numbers());

            assertThat(numbers.medians().doubleValue()).isCloseTo(differenceOfMedians(round, question, "v"), EXACTLY);
            assertThat(Objects.requireNonNull(numbers.mediansOfRatios()).doubleValue())
                    .isCloseTo(differenceOfMedians(round, question, "ratio"), EXACTLY);
            assertThat(Objects.requireNonNull(numbers.ratioOfRatios()).value().doubleValue())
                    .isCloseTo(sql(round, question, """
                            select sum(v) filter (where here) / sum(residents) filter (where here and v is not null)
                                 / (sum(v) filter (where not here) / sum(residents) filter (where not here and v is not null))
                            from counted"""), EXACTLY);
            GroupComparison.Ranks ranks = Objects.requireNonNull(comparison.ranks());
            assertThat(ranks.delta().value()).isCloseTo(overPairs(round, question, "sign(h.ratio - t.ratio)"), EXACTLY);
            assertWithin(
                    ranks.hadAnswered(),
                    overPairs(round, question, "sign(coalesce(h.ratio, 0) - coalesce(t.ratio, 'infinity'))"),
                    overPairs(round, question, "sign(coalesce(h.ratio, 'infinity') - coalesce(t.ratio, 0))"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void a_missing_count_is_neither_below_what_the_question_allows_nor_above_it(long seed) {
        RoundId round = RandomRound.of(survey, seed);
        int greatest = (int) sql(round, "housed_total", "select max(v) from counted");
        SurveyFixture.JDBC.execute("""
                alter table question disable trigger user;
                update question set minimum = 3, maximum = %d where code = 'housed_total';
                alter table question enable trigger user;
                """.formatted(greatest));

        GroupComparison.Ranks ranks =
                Objects.requireNonNull(comparison(round, "housed_total").ranks());

        String least = "coalesce(%1$s.ratio, 3.0 / %1$s.residents)";
        String most = "coalesce(%1$s.ratio, " + greatest + ".0 / %1$s.residents)";
        double lower =
                overPairs(round, "housed_total", "sign(" + least.formatted("h") + " - " + most.formatted("t") + ")");
        double upper =
                overPairs(round, "housed_total", "sign(" + most.formatted("h") + " - " + least.formatted("t") + ")");
        assertWithin(ranks.hadAnswered(), lower, upper);
        assertThat(lower).isGreaterThan(overPairs(round, "housed_total", "coalesce(sign(h.ratio - t.ratio), -1)"));
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66})
    void on_a_scale_the_missing_could_have_chosen_its_ends_but_nothing_beyond(long seed) {
        RoundId round = RandomRound.of(survey, seed);

        for (String question : new String[] {"finance_sufficient", "local_involvement"}) {
            GroupComparison.Ranks ranks =
                    Objects.requireNonNull(comparison(round, question).ranks());

            assertThat(ranks.delta().value()).isCloseTo(overPairs(round, question, "sign(h.score - t.score)"), EXACTLY);
            double lower = overPairs(round, question, "sign(coalesce(h.score, 1) - coalesce(t.score, 5))");
            double upper = overPairs(round, question, "sign(coalesce(h.score, 5) - coalesce(t.score, 1))");
            assertWithin(ranks.hadAnswered(), lower, upper);
            assertThat(lower)
                    .isGreaterThanOrEqualTo(
                            overPairs(round, question, "coalesce(sign(h.score - t.score), -1)") - 1e-12);
        }
    }
}
