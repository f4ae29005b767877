package lv.providus.kopskats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.SentStatements;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.publication.Division;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.PublicationService;
import lv.providus.kopskats.publication.ReleaseOutcome;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.statistics.TestResult;
import lv.providus.kopskats.trend.TrendPoint.Gap;
import lv.providus.kopskats.trend.TrendPoint.Value;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class TrendServiceTest {

    @Autowired
    TrendService trends;

    @Autowired
    PublicationService publications;

    @Autowired
    DSLContext database;

    private TrendFixture survey;
    private long first;

    @BeforeEach
    void prepare() {
        survey = new TrendFixture();
        first = survey.firstVersion();
    }

    private TrendSubject subject(String code) {
        return Acting.as(SurveyFixture.RESEARCHER, () -> trends.subject(TrendFixture.QUESTIONNAIRE, code))
                .orElseThrow();
    }

    private Trend trend(String code, Map<String, String> address) {
        TrendSubject subject = subject(code);
        TrendChoice choice = TrendChoice.of(subject, lists(address)).orElseThrow();
        return Acting.as(SurveyFixture.RESEARCHER, () -> trends.trend(subject, choice));
    }

    private static Map<String, List<String>> lists(Map<String, String> address) {
        return address.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    private static String id(String atvk) {
        return TestDatabase.municipality(atvk).toString();
    }

    private static List<Gap> gaps(Trend.Line line) {
        return line.points().stream().map(TrendPoint::gap).toList();
    }

    private static BigDecimal amount(Trend.Line line, int place) {
        return Objects.requireNonNull(line.points().get(place).value()).amount();
    }

    private static void change(long version, String code, String what) {
        SurveyFixture.JDBC.update(
                "update question set %s where questionnaire_version_id = ? and code = ?".formatted(what),
                version,
                code);
    }

    @Test
    void the_earlier_total_of_a_merged_municipality_is_the_sum_of_its_predecessors_and_its_earlier_opinion_a_gap() {
        RoundId before = survey.round(first, "2024-06-01");
        RoundId after = survey.round(first, "2025-10-01");
        survey.submit(before, TrendFixture.MADONA_BEFORE, Map.of("housed_total", 300, "finance_sufficient", "point_4"));
        survey.submit(before, TrendFixture.VARAKLANI, Map.of("housed_total", 182, "finance_sufficient", "point_4"));
        survey.submit(after, TrendFixture.MADONA, Map.of("housed_total", 500, "finance_sufficient", "point_5"));
        Map<String, String> madona = Map.of("by", "municipalities", "municipalities", id(TrendFixture.MADONA));

        Trend total = trend("housed_total", with(madona, "measure", "total"));
        assertThat(amount(total.lines().getFirst(), 0)).isEqualByComparingTo("482");
        assertThat(Objects.requireNonNull(
                                total.lines().getFirst().points().getFirst().value())
                        .parts())
                .containsExactly("Madonas novads", "Varakļānu novads");
        assertThat(amount(total.lines().getFirst(), 1)).isEqualByComparingTo("500");
        assertThat(total.breaks())
                .containsExactly(
                        new TrendBreak.Merged(1, List.of("Madonas novads", "Varakļānu novads"), "Madonas novads"));

        Trend perThousand = trend("housed_total", madona);
        assertThat(amount(perThousand.lines().getFirst(), 0).doubleValue())
                .isEqualTo(1000 * 482.0 / (27102 + 2820), org.assertj.core.data.Offset.offset(1e-9));

        Trend opinion = trend("finance_sufficient", madona);
        assertThat(gaps(opinion.lines().getFirst())).containsExactly(Gap.OPINIONS_OF_PREDECESSORS, null);
        assertThat(amount(opinion.lines().getFirst(), 1)).isEqualByComparingTo("5");
        assertThat(subject("housed_total").municipalities())
                .extracting(TrendSubject.Named::id)
                .contains(TestDatabase.municipality(TrendFixture.MADONA))
                .doesNotContain(TestDatabase.municipality(TrendFixture.VARAKLANI));
    }

    @Test
    void a_total_over_a_merger_is_of_the_same_where_all_that_were_merged_answered_and_an_opinion_is_not() {
        RoundId before = survey.round(first, "2024-06-01");
        RoundId after = survey.round(first, "2025-10-01");
        String other = "0001000";
        for (String atvk : List.of(TrendFixture.MADONA_BEFORE, TrendFixture.VARAKLANI, other)) {
            survey.submit(before, atvk, Map.of("housed_total", 100, "finance_sufficient", "point_4"));
        }
        for (String atvk : List.of(TrendFixture.MADONA, other)) {
            survey.submit(after, atvk, Map.of("housed_total", 180, "finance_sufficient", "point_4"));
        }
        var merger = new TrendComparison.Merger(List.of("Madonas novads", "Varakļānu novads"), "Madonas novads");

        assertThat(answering("housed_total", "total")).isEqualTo(new TrendComparison.Summed(List.of(merger)));
        assertThat(answering("housed_total", "per_thousand")).isEqualTo(new TrendComparison.Summed(List.of(merger)));
        assertThat(answering("housed_total", "median")).isInstanceOfSatisfying(TrendComparison.Others.class, others -> {
            assertThat(others.mergers()).containsExactly(merger);
            assertThat(List.of(others.before(), others.after(), others.both())).containsExactly(3, 2, 1);
        });
        assertThat(answering("finance_sufficient", "upper"))
                .isInstanceOfSatisfying(
                        TrendComparison.Others.class,
                        others -> assertThat(others.mergers()).containsExactly(merger));
        Trend.Line line = trend("housed_total", Map.of("by", "country", "measure", "total"))
                .lines()
                .getFirst();
        assertThat(amount(line, 0)).isEqualByComparingTo("300");
        assertThat(amount(line, 1)).isEqualByComparingTo("360");
    }

    @Test
    void a_total_over_a_merger_is_not_of_the_same_where_one_that_was_merged_or_another_one_did_not_answer() {
        RoundId before = survey.round(first, "2024-06-01");
        RoundId after = survey.round(first, "2025-10-01");
        survey.submit(before, TrendFixture.MADONA_BEFORE, Map.of("housed_total", 100));
        survey.submit(after, TrendFixture.MADONA, Map.of("housed_total", 180));
        var partly = new TrendComparison.Merger(List.of("Madonas novads"), "Madonas novads");
        assertThat(answering("housed_total", "total"))
                .isEqualTo(new TrendComparison.Others(1, 1, 0, null, List.of(partly)));

        survey.submit(before, TrendFixture.VARAKLANI, Map.of("housed_total", 50));
        survey.submit(before, "0001000", Map.of("housed_total", 10));
        assertThat(answering("housed_total", "total"))
                .isInstanceOfSatisfying(
                        TrendComparison.Others.class,
                        others -> assertThat(others.mergers()).hasSize(1));
        survey.submit(after, "0001000", Map.of("housed_total", 10));
        assertThat(answering("housed_total", "total")).isInstanceOf(TrendComparison.Summed.class);
        survey.submit(after, "0002000", Map.of("housed_total", 10));
        assertThat(answering("housed_total", "total")).isInstanceOf(TrendComparison.Others.class);
    }

    private TrendComparison.Answering answering(String code, String measure) {
        return Objects.requireNonNull(trend(code, Map.of("by", "country", "measure", measure))
                        .lines()
                        .getFirst()
                        .comparison())
                .answering();
    }

    private static Map<String, String> with(Map<String, String> address, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(address);
        more.put(name, value);
        return more;
    }

    @Test
    void a_sum_of_predecessors_is_a_gap_while_one_of_them_gave_no_number_or_was_not_asked() {
        RoundId before = survey.round(first, "2024-06-01");
        RoundId unasked = survey.round(first, "2024-12-01");
        survey.round(first, "2025-10-01");
        survey.submit(before, TrendFixture.MADONA_BEFORE, Map.of("housed_total", 300));
        survey.submit(unasked, TrendFixture.MADONA_BEFORE, Map.of("housed_total", 300));
        SurveyFixture.JDBC.update(
                "delete from participation where round_id = ? and municipality_id = ?",
                unasked.value(),
                TestDatabase.municipality(TrendFixture.VARAKLANI).value());

        Trend.Line line = trend(
                        "housed_total",
                        Map.of("by", "municipalities", "municipalities", id(TrendFixture.MADONA), "measure", "total"))
                .lines()
                .getFirst();

        assertThat(gaps(line))
                .containsExactly(Gap.PREDECESSORS_INCOMPLETE, Gap.PREDECESSORS_INCOMPLETE, Gap.NOBODY_ANSWERED);
    }

    @Test
    void who_moved_counts_where_it_was_in_each_round_and_the_move_is_a_break() {
        survey.move("0027000", "latgale", "2025-01-01");
        RoundId before = survey.round(first, "2024-06-01");
        RoundId after = survey.round(first, "2025-02-01");
        List.of(before, after).forEach(round -> survey.submit(round, "0027000", Map.of("housed_total", 70)));

        Trend trend = trend("housed_total", Map.of("region", "latgale", "measure", "total"));

        assertThat(gaps(trend.lines().getFirst())).containsExactly(Gap.NOBODY_ANSWERED, null);
        assertThat(gaps(trend.lines().getLast())).containsExactly(null, Gap.NOBODY_ANSWERED);
        assertThat(trend.breaks()).hasSize(1).first().isInstanceOfSatisfying(TrendBreak.Moved.class, moved -> {
            assertThat(moved.to().lv()).isEqualTo("Latgale");
            assertThat(moved.before()).isEqualTo(1);
        });
        assertThat(trend("housed_total", Map.of("by", "country")).breaks()).isEmpty();
    }

    @Test
    void every_change_of_the_question_is_a_break() {
        long second = survey.nextVersion();
        change(second, "finance_sufficient", "wording_lv = 'Cits formulējums'");
        SurveyFixture.JDBC.update(
                "delete from choice where code = 'point_3' and question_id = (select id from question where questionnaire_version_id = ? and code = 'finance_sufficient')",
                second);
        change(second, "housed_total", "cumulative = true");
        SurveyFixture.JDBC.update(
                "update choice set wording_lv = 'Puse slodzes' where code = 'part_time' and question_id = (select id from question where questionnaire_version_id = ? and code = 'form_of_work')",
                second);
        long set =
                TrendFixture.id("insert into population_set (name, source) values ('Cits avots', 'cits') returning id");
        survey.round(first, "2024-06-01");
        survey.round(second, "2024-10-01", set, "full", "2020-01-01");
        String old = Objects.requireNonNull(
                SurveyFixture.JDBC.queryForObject("select name from population_set where id <> ?", String.class, set));

        assertThat(trend("finance_sufficient", Map.of()).breaks())
                .containsExactly(
                        new TrendBreak.Wording(1, "Pieejami pietiekami finanšu resursi", "Cits formulējums"),
                        new TrendBreak.Scale(1));
        assertThat(trend("housed_total", Map.of("measure", "total")).breaks())
                .containsExactly(new TrendBreak.Cumulative(1, true));
        assertThat(trend("housed_total", Map.of("measure", "per-thousand")).breaks())
                .containsExactly(new TrendBreak.Cumulative(1, true), new TrendBreak.Residents(1, old, "Cits avots"));
        assertThat(trend("form_of_work", Map.of()).breaks()).containsExactly(new TrendBreak.Choices(1));
        assertThat(trend("informal_support", Map.of()).breaks()).isEmpty();
    }

    @Test
    void a_round_that_answers_in_another_way_or_without_the_choice_is_a_gap() {
        long second = survey.nextVersion();
        SurveyFixture.JDBC.update(
                "delete from choice where code = 'part_time' and question_id = (select id from question where questionnaire_version_id = ? and code = 'form_of_work')",
                second);
        SurveyFixture.JDBC.update(
                "delete from choice where question_id = (select id from question where questionnaire_version_id = ? and code = 'finance_sufficient')",
                second);
        change(second, "finance_sufficient", "type = 'count', scale_code = null, minimum = 0");
        RoundId old = survey.round(first, "2024-06-01");
        RoundId middle = survey.round(second, "2024-10-01");
        RoundId latest = survey.round(first, "2024-12-01");
        List.of(old, latest)
                .forEach(round -> survey.submit(
                        round, "0002000", Map.of("form_of_work", "part_time", "finance_sufficient", "point_5")));
        survey.submit(middle, "0002000", Map.of("form_of_work", "full_time", "finance_sufficient", 7));

        assertThat(gaps(trend("finance_sufficient", Map.of("by", "country"))
                        .lines()
                        .getFirst()))
                .containsExactly(null, Gap.OTHER_TYPE, null);
        assertThat(trend("finance_sufficient", Map.of("by", "country")).breaks())
                .containsExactly(new TrendBreak.Type(1), new TrendBreak.Type(2));
        assertThat(gaps(trend("form_of_work", Map.of("by", "country", "choice", "part_time"))
                        .lines()
                        .getFirst()))
                .containsExactly(null, Gap.NO_SUCH_CHOICE, null);
        Trend same = trend("form_of_work", Map.of("by", "country", "choice", "part_time", "who", "same"));
        assertThat(same.changes()).extracting(Trend.Change::moves).containsOnlyNulls();
    }

    @Test
    void rounds_that_are_partial_or_without_the_question_are_named_and_those_not_begun_are_not() {
        long without = survey.nextVersion();
        SurveyFixture.JDBC.update(
                "delete from question where questionnaire_version_id = ? and code = 'coordinator_since'", without);
        SurveyFixture.JDBC.update(
                "delete from question where questionnaire_version_id = ? and code = 'housed_total'", without);
        survey.round(first, "2024-06-01");
        survey.round(without, "2024-08-01");
        long set = TrendFixture.id("select id from population_set limit 1");
        survey.round(first, "2024-09-01", set, "partial", "2020-01-01");
        survey.round(first, "2025-01-01", set, "full", "2999-01-01");
        survey.round(first, "2024-01-01");

        TrendSubject subject = subject("housed_total");

        assertThat(subject.rounds())
                .extracting(round -> round.title().lv())
                .containsExactly("Kārta 2024-01-01", "Kārta 2024-06-01");
        assertThat(subject.leftOut())
                .extracting(left -> left.title().lv() + " " + left.reason())
                .containsExactly("Kārta 2024-08-01 NOT_ASKED", "Kārta 2024-09-01 PARTIAL");
        assertThat(TrendChoice.of(subject("difficulties"), Map.of())).isEmpty();
        assertThat(subject("no_such_question").rounds()).isEmpty();
        assertThat(Acting.as(SurveyFixture.RESEARCHER, () -> trends.subject("other", "housed_total")))
                .isEmpty();
    }

    @Test
    void changes_of_enough_municipalities_are_tested_and_adjusted_for_each_other() {
        RoundId before = survey.round(first, "2024-06-01");
        RoundId after = survey.round(first, "2024-10-01");
        List<String> latgale = SurveyFixture.JDBC.queryForList(
                "select m.atvk from municipality m join planning_region g on g.id = m.planning_region_id where g.code = 'latgale' order by 1",
                String.class);
        latgale.forEach(atvk -> survey.submit(before, atvk, Map.of("finance_sufficient", "point_2")));
        latgale.forEach(atvk -> survey.submit(after, atvk, Map.of("finance_sufficient", "point_4")));
        for (String atvk : SurveyFixture.JDBC.queryForList(
                "select m.atvk from municipality m join planning_region g on g.id = m.planning_region_id where g.code = 'kurzeme' order by 1 limit 6",
                String.class)) {
            survey.submit(before, atvk, Map.of("finance_sufficient", "point_4"));
            survey.submit(after, atvk, Map.of("finance_sufficient", "point_1"));
        }

        Trend trend = trend("finance_sufficient", Map.of("region", "latgale", "who", "same"));

        Trend.Moves up = Objects.requireNonNull(trend.changes().getFirst().moves());
        assertThat(up.up()).isEqualTo(9);
        assertThat(((TestResult.Tested) up.test()).p()).isEqualTo(2 / 512.0);
        assertThat(up.adjusted()).isEqualTo(4 / 512.0);
        Trend.Moves down = Objects.requireNonNull(trend.changes().getLast().moves());
        assertThat(down.down()).isEqualTo(6);
        assertThat(down.adjusted()).isEqualTo(2 / 64.0);
    }

    @Test
    void an_address_holds_the_whole_choice_and_what_is_misspelt_is_as_if_not_chosen() {
        RoundId one = survey.round(first, "2024-06-01");
        survey.round(first, "2024-10-01");
        TrendSubject subject = subject("form_of_work");
        TrendChoice choice = new TrendChoice(
                TrendGrouping.REGIONS,
                "riga",
                List.of(),
                TrendMeasure.CHOSEN,
                "part_time",
                List.of(one),
                true,
                true,
                true,
                false);
        assertThat(TrendChoice.of(subject, lists(choice.address()))).contains(choice);

        TrendChoice single = TrendChoice.of(
                        subject,
                        lists(Map.of(
                                "by",
                                "municipalities",
                                "municipalities",
                                "0,x,999999999," + id("0002000"),
                                "who",
                                "same",
                                "rounds",
                                "7,x")))
                .orElseThrow();
        assertThat(single.municipalities()).containsExactly(new MunicipalityId(Long.parseLong(id("0002000"))));
        assertThat(single.sameOnly()).isFalse();
        assertThat(single.rounds()).isEmpty();
        assertThat(TrendChoice.of(subject, lists(Map.of("by", "?", "region", "?", "measure", "?", "choice", "?"))))
                .contains(TrendChoice.of(subject, Map.of()).orElseThrow());
    }

    private List<String> statements(Supplier<?> work) {
        return SentStatements.during(database, () -> assertThat(work.get()).isNotNull());
    }

    @Test
    void twenty_rounds_come_by_the_statements_of_one_that_find_the_answers_by_an_index() {
        SurveyFixture.JDBC.execute("""
                insert into question (questionnaire_version_id, section_id, code, type, position, wording_lv, wording_en,
                    minimum, disclosure)
                select questionnaire_version_id, section_id, 'more_' || n, 'count', 100 + n, 'Cik?', 'How many?', 0, 'named'
                from question, generate_series(1, 60) n where code = 'housed_total'""");
        for (int round = 0; round < 20; round++) {
            survey.round(first, "20%02d-01-01".formatted(22 + round / 5));
        }
        answerEverything();
        TrendSubject subject = subject("housed_total");
        TrendChoice choice = TrendChoice.of(subject, Map.of()).orElseThrow();

        TrendChoice ofOne = TrendChoice.of(
                        subject,
                        lists(Map.of("rounds", subject.rounds().getFirst().id().toString())))
                .orElseThrow();

        List<String> statements =
                statements(() -> Acting.as(SurveyFixture.RESEARCHER, () -> trends.trend(subject, choice)));

        assertThat(statements).hasSize(2);
        assertThat(statements(() -> Acting.as(SurveyFixture.RESEARCHER, () -> trends.trend(subject, ofOne))))
                .hasSize(2);
        TrendSubject ticked = subject("informal_support");
        TrendChoice ofTicks = TrendChoice.of(ticked, Map.of()).orElseThrow();
        assertThat(statements(() -> Acting.as(SurveyFixture.RESEARCHER, () -> trends.trend(ticked, ofTicks))))
                .hasSize(3);
        List<String> plans = statements.stream()
                .filter(statement -> statement.contains("submitted_answer"))
                .map(statement ->
                        String.join("\n", SurveyFixture.JDBC.queryForList("explain " + statement, String.class)))
                .toList();
        assertThat(plans)
                .hasSize(1)
                .noneMatch(plan -> Pattern.compile("Seq Scan on submitted_answer\\b")
                        .matcher(plan)
                        .find())
                .anyMatch(plan -> plan.contains("submitted_answer_figures"));
    }

    private static void answerEverything() {
        SurveyFixture.JDBC.execute("""
                insert into response (round_id, municipality_id, questionnaire_version_id, state)
                select p.round_id, p.municipality_id, r.questionnaire_version_id, 'submitted'
                from participation p join round r on r.id = p.round_id;
                insert into submission (response_id, round_id, municipality_id, questionnaire_version_id, number,
                    receipt_number, submitted_by_label)
                select id, round_id, municipality_id, questionnaire_version_id, 1,
                    'K-' || lpad(id::text, 7, '0') || '-AAAA-AAAA', 'Koordinators' from response;
                insert into submitted_answer (submission_id, question_id, municipality_id, questionnaire_version_id, type,
                    number_value, estimated, answered_by_label, answered_at)
                select s.id, q.id, s.municipality_id, s.questionnaire_version_id, q.type, s.id % 100, false, 'K', now()
                from submission s join question q on q.type = 'count';
                analyze""");
    }

    private ReleaseOutcome release(Actor.Person researcher, RoundId round) {
        return Acting.as(researcher, () -> publications.release(round));
    }

    @Test
    void as_published_only_releases_are_shown_and_no_answer_is_read() {
        SurveyFixture.JDBC.update("update question set disclosure = 'groups_only' where type <> 'count'");
        Actor.Person researcher = People.researcher("r@providus.example");
        Random random = new Random(4);
        List<RoundId> rounds = List.of(
                survey.round(first, "2024-06-01"),
                survey.round(first, "2024-10-01"),
                survey.round(first, "2025-10-01"));
        rounds.forEach(round -> survey.answer(round, random));
        assertThat(release(researcher, rounds.get(0))).isEqualTo(new ReleaseOutcome.Made(1));
        assertThat(release(researcher, rounds.get(2))).isEqualTo(new ReleaseOutcome.Made(1));

        for (String code : List.of("finance_sufficient", "informal_support", "form_of_work", "housed_total")) {
            TrendSubject subject = subject(code);
            for (TrendGrouping grouping :
                    List.of(TrendGrouping.REGION_AND_REST, TrendGrouping.REGIONS, TrendGrouping.SIZES)) {
                Map<String, String> address = Map.of(
                        "as",
                        "published",
                        "by",
                        grouping.code(),
                        "region",
                        "vidzeme",
                        "who",
                        "same",
                        "weight",
                        "residents");
                TrendChoice choice = TrendChoice.of(subject, lists(address)).orElseThrow();
                assertThat(choice.sameOnly() || choice.weighted()).isFalse();
                List<String> statements = statements(() -> Acting.as(researcher, () -> trends.trend(subject, choice)));
                assertThat(statements).hasSize(2).noneMatch(statement -> statement.contains("submitted_answer"));
                Trend trend = Acting.as(researcher, () -> trends.trend(subject, choice));
                trend.lines().forEach(line -> {
                    assertThat(line.points().get(1).gap()).isEqualTo(Gap.NOT_RELEASED);
                    for (int place : new int[] {0, 2}) {
                        assertPublished(
                                trend,
                                line.group(),
                                rounds.get(place),
                                line.points().get(place));
                    }
                });
            }
        }
    }

    private void assertPublished(Trend trend, TrendGroup group, RoundId round, TrendPoint point) {
        List<Map<String, Object>> shown = SurveyFixture.JDBC.queryForList(
                """
                select g.total, g.residents, c.code, c.score, pc.chosen, pc.base
                from published_group g
                join release r on r.id = g.release_id and r.round_id = ?
                join question q on q.id = g.question_id and q.code = ?
                left join choice c on c.question_id = q.id
                left join published_choice pc on pc.release_id = g.release_id and pc.question_id = g.question_id
                    and pc.division = g.division and pc.group_code = g.group_code and pc.choice_id = c.id
                where g.division = ?::published_division and g.group_code = ?""",
                round.value(),
                trend.subject().code(),
                division(group).name().toLowerCase(java.util.Locale.ROOT),
                code(group));
        Value value = point.value();
        if (group instanceof TrendGroup.Rest) {
            return;
        }
        switch (trend.choice().measure()) {
            case UPPER -> {
                List<Map<String, Object>> scored =
                        shown.stream().filter(row -> row.get("score") != null).toList();
                boolean whole = scored.stream().allMatch(row -> row.get("chosen") != null);
                assertThat(value != null).isEqualTo(whole);
                if (value != null) {
                    assertThat(value.n()).isEqualTo(scored.getFirst().get("base"));
                    assertThat(value.count())
                            .isEqualTo(scored.stream()
                                    .filter(row -> number(row, "score") >= 4)
                                    .mapToInt(row -> (int) number(row, "chosen"))
                                    .sum());
                } else {
                    assertThat(point.gap()).isEqualTo(Gap.WITHHELD);
                }
            }
            case CHOSEN -> {
                Map<String, Object> row = shown.stream()
                        .filter(one -> trend.choice().option().equals(one.get("code")))
                        .findFirst()
                        .orElseThrow();
                assertThat(value == null ? null : (Integer) value.count()).isEqualTo(row.get("chosen"));
                assertThat(value == null ? null : (Integer) value.n()).isEqualTo(row.get("base"));
            }
            default -> {
                Map<String, Object> row = shown.getFirst();
                assertThat(Objects.requireNonNull(value).amount().doubleValue())
                        .isEqualTo(
                                1000 * number(row, "total") / number(row, "residents"),
                                org.assertj.core.data.Offset.offset(1e-9));
            }
        }
    }

    private static double number(Map<String, Object> row, String column) {
        return ((Number) Objects.requireNonNull(row.get(column))).doubleValue();
    }

    private static Division division(TrendGroup group) {
        return switch (group) {
            case TrendGroup.OfRegion ignored -> Division.REGION;
            case TrendGroup.OfSize ignored -> Division.SIZE;
            case TrendGroup.OfKind ignored -> Division.KIND;
            default -> Division.COUNTRY;
        };
    }

    private static String code(TrendGroup group) {
        return switch (group) {
            case TrendGroup.OfRegion(var region) -> region.code();
            case TrendGroup.OfSize(var size) -> size.name().toLowerCase(java.util.Locale.ROOT);
            case TrendGroup.OfKind(var kind) -> kind.name().toLowerCase(java.util.Locale.ROOT);
            default -> "";
        };
    }

    @Test
    void the_rest_as_published_is_the_country_without_the_region_where_both_are_shown_of_one_release() {
        var whole = figures(new Publication.Choice(new ChoiceId(1), 20, 39, 1));
        var region = figures(new Publication.Choice(new ChoiceId(1), 5, 9, 1));
        var earlier = figures(new Publication.Choice(new ChoiceId(1), 5, 9, 2));

        assertThat(whole.without(region).choices().values())
                .containsExactly(new Publication.Choice(new ChoiceId(1), 15, 30, 1));
        assertThat(whole.without(earlier).choices()).isEmpty();
        assertThat(whole.without(earlier).apart()).containsExactly(new ChoiceId(1));
        assertThat(whole.without(region).apart()).isEmpty();
        assertThat(whole.without(earlier).coverage()).isNull();
    }

    private static PublishedFigures figures(Publication.Choice choice) {
        return PublishedFigures.of(new Publication.Group(
                Division.COUNTRY,
                "",
                43,
                40,
                new Publication.Coverage(choice.base(), 1, 0, 0, choice.ofRelease()),
                null,
                null,
                List.of(choice)));
    }

    @Test
    void as_published_it_is_said_of_which_rounds_figures_are_as_in_an_earlier_release() {
        SurveyFixture.JDBC.update("update question set disclosure = 'groups_only' where type <> 'count'");
        Actor.Person researcher = People.researcher("r@providus.example");
        RoundId before = survey.round(first, "2024-06-01");
        RoundId after = survey.round(first, "2025-10-01");
        for (RoundId round : List.of(before, after)) {
            List<String> asked = SurveyFixture.JDBC.queryForList(
                    "select m.atvk from participation p join municipality m on m.id = p.municipality_id where p.round_id = ? order by 1",
                    String.class,
                    round.value());
            for (int i = 0; i < asked.size(); i++) {
                survey.submit(
                        round, asked.get(i), Map.of("finance_sufficient", "point_" + (1 + i % 5), "housed_total", i));
            }
        }
        release(researcher, before);
        release(researcher, after);
        survey.submit(after, TrendFixture.MADONA, Map.of("housed_total", 501, "finance_sufficient", "point_4"));
        assertThat(release(researcher, after)).isEqualTo(new ReleaseOutcome.Made(2));

        TrendSubject subject = subject("finance_sufficient");
        TrendChoice choice =
                TrendChoice.of(subject, lists(Map.of("as", "published"))).orElseThrow();
        assertThat(Acting.as(researcher, () -> trends.trend(subject, choice)).asEarlier())
                .extracting(TrendRound::id)
                .containsExactly(after);
    }

    @Test
    void single_municipalities_are_published_only_where_the_question_is_named() {
        SurveyFixture.JDBC.update("update question set disclosure = 'groups_only' where type <> 'count'");
        Actor.Person researcher = People.researcher("r@providus.example");
        RoundId before = survey.round(first, "2024-06-01");
        RoundId after = survey.round(first, "2025-10-01");
        survey.submit(before, TrendFixture.MADONA_BEFORE, Map.of("housed_total", 300, "finance_sufficient", "point_4"));
        survey.submit(before, TrendFixture.VARAKLANI, Map.of("housed_total", 182, "finance_sufficient", "point_4"));
        survey.submit(after, TrendFixture.MADONA, Map.of("housed_total", 500, "finance_sufficient", "point_4"));
        release(researcher, before);
        release(researcher, after);
        Map<String, String> madona = Map.of(
                "as",
                "published",
                "by",
                "municipalities",
                "municipalities",
                id(TrendFixture.MADONA),
                "measure",
                "total");

        Trend.Line numbers = trend("housed_total", madona).lines().getFirst();
        assertThat(amount(numbers, 0)).isEqualByComparingTo("482");
        assertThat(amount(numbers, 1)).isEqualByComparingTo("500");
        assertThat(gaps(trend("finance_sufficient", madona).lines().getFirst()))
                .containsExactly(Gap.WITHHELD, Gap.WITHHELD);
    }

    @Test
    void as_published_the_same_answered_only_where_everybody_did_both_times() {
        SurveyFixture.JDBC.update("update question set disclosure = 'groups_only' where type <> 'count'");
        Actor.Person researcher = People.researcher("r@providus.example");
        Random random = new Random(7);
        List<RoundId> complete = List.of(survey.round(first, "2024-06-01"), survey.round(first, "2024-10-01"));
        RoundId partly = survey.round(first, "2024-12-01");
        RoundId afterMerger = survey.round(first, "2025-10-01");
        List.of(complete.get(0), complete.get(1), afterMerger).forEach(round -> everybody(round, random, 0));
        everybody(partly, random, 6);
        List.of(complete.get(0), complete.get(1), partly, afterMerger)
                .forEach(round -> assertThat(release(researcher, round)).isEqualTo(new ReleaseOutcome.Made(1)));

        assertThat(publishedBetween(complete.get(0), complete.get(1))).isEqualTo(new TrendComparison.Same());
        assertThat(publishedBetween(complete.get(0), partly)).isEqualTo(new TrendComparison.Unknown());
        assertThat(publishedBetween(complete.get(0), afterMerger)).isEqualTo(new TrendComparison.Unknown());
    }

    private void everybody(RoundId round, Random random, int without) {
        SurveyFixture.JDBC
                .queryForList(
                        "select m.atvk from participation p join municipality m on m.id = p.municipality_id where round_id = ? order by 1 offset ?",
                        String.class,
                        round.value(),
                        without)
                .forEach(atvk ->
                        survey.submit(round, atvk, Map.of("finance_sufficient", "point_" + (1 + random.nextInt(5)))));
    }

    private TrendComparison.Answering publishedBetween(RoundId before, RoundId after) {
        return Objects.requireNonNull(trend(
                                "finance_sufficient",
                                Map.of("as", "published", "by", "country", "rounds", before + "," + after))
                        .lines()
                        .getFirst()
                        .comparison())
                .answering();
    }

    @Test
    void a_single_municipality_that_finds_it_hard_to_say_has_a_gap_of_its_own_reason() {
        RoundId before = survey.round(first, "2024-06-01");
        RoundId empty = survey.round(first, "2024-08-01");
        survey.round(first, "2024-10-01");
        survey.submit(before, "0002000", Map.of("finance_sufficient", SurveyFixture.DOES_NOT_KNOW));
        survey.submit(empty, "0002000", Map.of());

        assertThat(gaps(trend("finance_sufficient", Map.of("by", "municipalities", "municipalities", id("0002000")))
                        .lines()
                        .getFirst()))
                .containsExactly(Gap.DOES_NOT_KNOW, Gap.LEFT_EMPTY, Gap.NOBODY_ANSWERED);
        assertThat(gaps(trend("finance_sufficient", Map.of("by", "country"))
                        .lines()
                        .getFirst()))
                .containsOnly(Gap.NOBODY_ANSWERED);
    }

    @Test
    void a_coordinator_sees_no_trend_and_an_opening_is_recorded() {
        survey.round(first, "2024-06-01");
        Acting.as(SurveyFixture.RESEARCHER, () -> trends.open(TrendFixture.QUESTIONNAIRE, "housed_total"));
        assertThat(SurveyFixture.JDBC.queryForList(
                        "select object_id from audit_event where action = 'trend.opened'", String.class))
                .containsExactly("ukraine/housed_total");

        var coordinator = new Actor.Person(
                new AccountId(901), Role.COORDINATOR, TestDatabase.municipality("0037000"), "Koordinators");
        TrendSubject subject = subject("housed_total");
        TrendChoice choice = TrendChoice.of(subject, Map.of()).orElseThrow();
        assertThatThrownBy(() -> Acting.as(coordinator, () -> trends.open(TrendFixture.QUESTIONNAIRE, "housed_total")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(coordinator, () -> trends.trend(subject, choice)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
