package lv.providus.kopskats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import lv.providus.kopskats.results.GroupComparison.Shares;
import lv.providus.kopskats.results.Ratio;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;

/** Every figure of a report of working figures, asked of plain SQL. */
final class ReportInSql {

    /** What counts: the last submission of each response, with its municipality and region. */
    private static final String LATEST = """
            with latest as (
                select s.id, m.id as municipality_id, m.name, g.code as region
                from submission s
                join municipality m on m.id = s.municipality_id
                join planning_region g on g.id = m.planning_region_id
                join response e on e.id = s.response_id
                where s.round_id = :round and (not :accepted or e.state = 'accepted') and not exists (
                    select from submission later where later.response_id = s.response_id and later.number > s.number))
            """;

    private final RoundId round;
    private final String region;
    private final boolean acceptedOnly;
    private final Function<String, List<Map<String, Object>>> database;

    ReportInSql(
            RoundId round, String region, boolean acceptedOnly, Function<String, List<Map<String, Object>>> database) {
        this.round = round;
        this.region = region;
        this.acceptedOnly = acceptedOnly;
        this.database = database;
    }

    private List<Map<String, Object>> rows(String select) {
        return database.apply((LATEST + select)
                .replace(":round", Long.toString(round.value()))
                .replace(":accepted", Boolean.toString(acceptedOnly)));
    }

    private @Nullable BigDecimal number(String select) {
        Object value =
                rows("select (" + select + ")::numeric as value").getFirst().get("value");
        return (BigDecimal) value;
    }

    private int count(String rest) {
        return Objects.requireNonNull(number("select count(*) " + rest)).intValueExact();
    }

    private List<String> names(String select) {
        return rows(select).stream().map(row -> (String) row.get("name")).toList();
    }

    private static String answersTo(String code) {
        return " from latest l join submitted_answer a on a.submission_id = l.id join question q on q.id = a.question_id"
                + " left join choice c on c.id = a.choice_id where q.code = '" + code + "'";
    }

    private String side(boolean inRegion) {
        return " and (l.region = '%s') = %s".formatted(region, inRegion);
    }

    private String askedWithout(String condition) {
        return "select m.name from participation p join municipality m on m.id = p.municipality_id"
                + " join planning_region g on g.id = m.planning_region_id where p.round_id = :round"
                + " and not exists (select from latest l where l.municipality_id = m.id) " + condition
                + " order by m.name";
    }

    void agreesWith(RoundReport report) {
        report.topics().stream().filter(slide -> slide.question() != null).forEach(this::slide);
        report.comparisons().stream()
                .filter(comparison -> comparison.question() != null)
                .forEach(this::comparison);
        if (report.ranking() != null) {
            ranking(report.ranking());
        }
    }

    private void slide(TopicSlide slide) {
        ResultsQuestion question = Objects.requireNonNull(slide.question());
        for (boolean inRegion : new boolean[] {true, false}) {
            GroupAnswers group =
                    inRegion ? slide.sides().region() : slide.sides().others();
            coverage(question, group, inRegion);
            String given = answersTo(question.code()) + side(inRegion);
            for (ResultsQuestion.Option option : question.options()) {
                String made = question.type() == ResultsQuestion.Type.SCALE
                        ? given + " and a.choice_id = " + option.id()
                        : given + " and exists (select from submitted_answer_choice t where t.submission_id = l.id"
                                + " and t.choice_id = " + option.id() + ")";
                String base = given
                        + (question.type() == ResultsQuestion.Type.SCALE
                                ? " and c.score is not null"
                                : " and a.missing_reason is null");
                assertThat(group.choice(option)).contains(new Tally(count(made), count(base)));
            }
            if (question.type() == ResultsQuestion.Type.SCALE) {
                assertThat(inRegion ? slide.upper().region() : slide.upper().others())
                        .contains(new Tally(
                                count(given + " and c.score >= 4"), count(given + " and c.score is not null")));
            } else {
                assertThat(group.noneTicked())
                        .isEqualTo(new Tally(
                                count(given
                                        + " and a.missing_reason is null and not exists (select from submitted_answer_choice t"
                                        + " where t.submission_id = l.id and t.question_id = q.id)"),
                                count(given + " and a.missing_reason is null")));
            }
        }
        if (slide.effect() != null) {
            effect(slide.effect(), question.code());
        }
    }

    private void coverage(ResultsQuestion question, GroupAnswers group, boolean inRegion) {
        String given = answersTo(question.code()) + side(inRegion);
        int submitted = count("from latest l where true" + side(inRegion));
        List<String> missing = names(askedWithout("and (g.code = '%s') = %s".formatted(region, inRegion)));
        assertThat(group.submitted()).isEqualTo(submitted);
        assertThat(group.asked()).isEqualTo(submitted + missing.size());
        assertThat(group.notSubmitted()).containsExactlyElementsOf(missing);
        List<String> leftEmpty = names("select l.name from latest l where not exists (select from submitted_answer a"
                + " join question q on q.id = a.question_id where a.submission_id = l.id and q.code = '"
                + question.code() + "')" + side(inRegion) + " order by l.name");
        assertThat(group.leftEmpty()).containsExactlyElementsOf(leftEmpty);
        assertThat(group.counts())
                .isEqualTo(new GroupAnswers.Counts(
                        count(given + " and a.missing_reason is null"),
                        count(given + " and a.missing_reason = 'does_not_know'"),
                        count(given + " and a.missing_reason = 'not_applicable'"),
                        leftEmpty.size()));
    }

    private void effect(Shares effect, String code) {
        BigDecimal difference =
                Objects.requireNonNull(number("select (" + high(code, true) + ") - (" + high(code, false) + ")"));
        assertThat(effect.difference().value()).isCloseTo(difference.doubleValue(), within(1e-12));
        assertThat(effect.missing().first()).isEqualTo(missing(code, true));
        assertThat(effect.missing().second()).isEqualTo(missing(code, false));
        assertThat(effect.hadAnswered().contains(difference.doubleValue())).isTrue();
    }

    private int missing(String code, boolean inRegion) {
        int asked = count("from latest l where true" + side(inRegion))
                + names(askedWithout("and (g.code = '%s') = %s".formatted(region, inRegion)))
                        .size();
        return asked
                - count(answersTo(code) + side(inRegion)
                        + " and (c.score is not null or a.missing_reason = 'not_applicable')");
    }

    private String high(String code, boolean inRegion) {
        return "select avg(case when c.score >= 4 then 1.0 else 0 end)" + answersTo(code) + " and c.score is not null"
                + side(inRegion);
    }

    private static String housedWithResidents() {
        return """
                 from latest l join submitted_answer a on a.submission_id = l.id join question q on q.id = a.question_id
                 join round ro on ro.id = :round
                 join population p on p.population_set_id = ro.population_set_id and p.municipality_id = l.municipality_id
                 where q.code = 'housed_total' and a.number_value is not null""";
    }

    private void comparison(Comparison comparison) {
        String code = Objects.requireNonNull(comparison.question()).code();
        for (boolean inRegion : new boolean[] {true, false}) {
            Comparison.Side side =
                    inRegion ? comparison.sides().region() : comparison.sides().others();
            BigDecimal expected = switch (comparison.measure()) {
                case INVOLVEMENT, RESOURCES -> number(high(code, inRegion));
                case HOUSED ->
                    number("select sum(a.number_value) / sum(p.residents)" + housedWithResidents() + side(inRegion));
                case ACTIVITIES -> number("""
                            select avg((select count(*) from submitted_answer_choice t join choice o on o.id = t.choice_id
                                where t.submission_id = l.id and o.question_id = q.id and not o.exclusive and not o.asks_for_text)
                                / (select count(*)::numeric from choice o
                                   where o.question_id = q.id and not o.exclusive and not o.asks_for_text))""" + answersTo(code) + " and a.missing_reason is null" + side(inRegion));
            };
            assertThat(side.withheld()).isFalse();
            if (expected == null) {
                assertThat(side.value()).isNull();
                continue;
            }
            assertThat(Objects.requireNonNull(side.value()).value())
                    .isCloseTo(expected, within(new BigDecimal("1e-12")));
            if (comparison.measure() == Comparison.Measure.HOUSED) {
                assertThat(side.median())
                        .isCloseTo(
                                number(
                                        "select percentile_cont(0.5) within group (order by a.number_value / p.residents)"
                                                + housedWithResidents() + side(inRegion)),
                                within(new BigDecimal("1e-12")));
                assertThat(side.n()).isEqualTo(count(housedWithResidents() + side(inRegion)));
            }
        }
    }

    private void ranking(Ranking ranking) {
        List<Map<String, Object>> expected = rows("select l.name, a.number_value, p.residents, (select n.number_value"
                + " from submitted_answer n join question nq on nq.id = n.question_id"
                + " where n.submission_id = l.id and nq.code = 'residing_now') as now "
                + housedWithResidents() + " order by a.number_value / p.residents desc, l.name");
        assertThat(ranking.rows())
                .extracting(Ranking.Row::municipality)
                .isEqualTo(expected.stream().map(row -> row.get("name")).toList());
        for (int i = 0; i < expected.size(); i++) {
            Ranking.Row row = ranking.rows().get(i);
            BigDecimal housed =
                    (BigDecimal) Objects.requireNonNull(expected.get(i).get("number_value"));
            Integer residents = (Integer) Objects.requireNonNull(expected.get(i).get("residents"));
            assertThat(row.share())
                    .isEqualTo(Ratio.of(housed, BigDecimal.valueOf(residents)).orElseThrow());
            assertThat(row.housedTotal()).isEqualByComparingTo(housed);
            assertThat(row.residents()).isEqualTo(residents);
            BigDecimal now = (BigDecimal) expected.get(i).get("now");
            if (now == null) {
                assertThat(row.residingNow()).isNull();
            } else {
                assertThat(row.residingNow()).isEqualByComparingTo(now);
            }
        }
        assertThat(ranking.notSubmitted()).containsExactlyElementsOf(names(askedWithout("")));
        assertThat(ranking.withoutAnswer())
                .containsExactlyElementsOf(
                        names("select l.name from latest l where not exists (select from submitted_answer a"
                                + " join question q on q.id = a.question_id where a.submission_id = l.id"
                                + " and q.code = 'housed_total' and a.number_value is not null) order by l.name"));
    }
}
