package lv.providus.kopskats.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.shared.Actors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TrialTest
class TrialDataTest {

    private static final String SLIDES = "PROVIDUS slaidu tabula";
    private static final String DEMONSTRATION = "2024. gada rudens (demonstrācijas dati)";
    private static final String OPEN = "Atvērtā kārta (demonstrācijas dati)";

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TrialData trialData;

    private List<Map<String, Object>> rows(String sql, Object... arguments) {
        return Objects.requireNonNull(
                Actors.asSystem("test", () -> transaction.execute(status -> jdbc.queryForList(sql, arguments))));
    }

    private long count(String sql, Object... arguments) {
        return rows("select 1 " + sql, arguments).size();
    }

    @Test
    void the_database_is_marked_as_a_trial() {
        assertThat(rows("select mode from installation")).hasSize(1).first().hasToString("{mode=trial}");
    }

    @Test
    void the_round_of_the_slides_holds_their_nine_rows_and_nobody_else_is_asked() {
        assertThat(rows("""
                        select m.name,
                            (select number_value::int from submitted_answer a join question q on q.id = a.question_id
                             where a.submission_id = s.id and q.code = 'residing_now') as now,
                            (select number_value::int from submitted_answer a join question q on q.id = a.question_id
                             where a.submission_id = s.id and q.code = 'housed_total') as housed,
                            p.residents
                        from participation asked
                        join round r on r.id = asked.round_id and r.title_lv = ?
                        join municipality m on m.id = asked.municipality_id
                        left join latest_submission s on s.round_id = r.id and s.municipality_id = m.id
                        left join population p on p.population_set_id = r.population_set_id and p.municipality_id = m.id
                        order by m.name""", SLIDES))
                .extracting(row -> row.values().stream().map(String::valueOf).toList())
                .containsExactly(
                        List.of("Alūksnes novads", "70", "2625", "14784"),
                        List.of("Balvu novads", "50", "933", "19434"),
                        List.of("Daugavpils valstspilsēta", "102", "2423", "88721"),
                        List.of("Gulbenes novads", "200", "523", "20323"),
                        List.of("Krāslavas novads", "73", "602", "22479"),
                        List.of("Ludzas novads", "120", "2818", "24495"),
                        List.of("Rēzeknes novads", "134", "3261", "30774"),
                        List.of("Varakļānu novads", "12", "182", "3138"),
                        List.of("Ventspils valstspilsēta", "549", "887", "11225"));
        assertThat(count(
                        "from submitted_answer a join submission s on s.id = a.submission_id join round r on r.id = s.round_id where r.title_lv = ?",
                        SLIDES))
                .isEqualTo(18);
    }

    @Test
    void the_round_of_the_slides_says_what_is_not_known_about_it() {
        Map<String, Object> round = rows("""
                        select r.*, round_state(r.opens_at, r.closes_at, r.published_at, r.archived_at)::text as state,
                            s.reference_date as residents_on, s.source
                        from round r join population_set s on s.id = r.population_set_id where r.title_lv = ?""", SLIDES).getFirst();
        assertThat(round)
                .containsEntry("kind", "partial")
                .containsEntry("demonstration", false)
                .containsEntry("reference_date_assumed", true)
                .containsEntry("state", "closed")
                .containsEntry("residents_on", null);
        assertThat(String.valueOf(round.get("reference_date"))).isLessThan("2025-07-01");
        assertThat(String.valueOf(round.get("note_lv")))
                .contains("Prezentācijā redzamas 9 rindas; atbildēja 39 pašvaldības");
        assertThat(String.valueOf(round.get("source"))).contains("datums nav zināms");
        assertThat(count("from population_set")).isEqualTo(2);
    }

    @Test
    void in_the_demonstration_round_39_of_43_answered_and_all_of_latgale_among_them() {
        assertThat(submittedByRegion(DEMONSTRATION))
                .containsExactly("Latgale 9/9", "Kurzeme 7/8", "Rīgas reģions 8/9", "Vidzeme 10/11", "Zemgale 5/6");
        assertThat(rows("select demonstration, kind::text from round where title_lv = ?", DEMONSTRATION))
                .first()
                .hasToString("{demonstration=true, kind=full}");
    }

    @ParameterizedTest
    @CsvSource({
        "does not know, a.missing_reason = 'does_not_know'",
        "not applicable, a.missing_reason = 'not_applicable'",
        "zero, a.number_value = 0",
        "free text, a.other_text like 'Demonstrācijas atbilde%'",
        "none ticked, a.type = 'multiple_choice' and a.missing_reason is null and not exists (select from submitted_answer_choice c where c.submission_id = a.submission_id and c.question_id = a.question_id)"
    })
    void the_demonstration_round_holds_every_kind_of_answer(String kind, String condition) {
        assertThat(count(
                        "from submitted_answer a join submission s on s.id = a.submission_id join round r on r.id = s.round_id where r.title_lv = ? and "
                                + condition,
                        DEMONSTRATION))
                .as(kind)
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"finance_sufficient", "informal_support", "local_involvement", "residents_support", "population"})
    void the_demonstration_round_holds_questions_left_unanswered(String question) {
        assertThat(count("""
                        from latest_submission s join round r on r.id = s.round_id and r.title_lv = ?
                        where not exists (
                            select from submitted_answer a join question q on q.id = a.question_id
                            where a.submission_id = s.id and q.code = ?)""", DEMONSTRATION, question)).isPositive();
    }

    @Test
    void nobody_lives_in_the_demonstration_who_was_never_housed() {
        assertThat(rows("""
                        select s.municipality_id
                        from latest_submission s
                        join submitted_answer now on now.submission_id = s.id
                        join question nq on nq.id = now.question_id and nq.code = 'residing_now'
                        join submitted_answer housed on housed.submission_id = s.id
                        join question hq on hq.id = housed.question_id and hq.code = 'housed_total'
                        where now.number_value > housed.number_value""")).isEmpty();
    }

    @Test
    void the_open_round_asks_the_42_of_today_and_waits_for_ludza() {
        assertThat(rows(
                        "select round_state(opens_at, closes_at, published_at, archived_at)::text as state, demonstration from round where title_lv = ?",
                        OPEN))
                .first()
                .hasToString("{state=open, demonstration=true}");
        assertThat(submittedByRegion(OPEN))
                .containsExactly("Latgale 6/9", "Kurzeme 3/8", "Rīgas reģions 5/9", "Vidzeme 4/10", "Zemgale 3/6");
        assertThat(rows("""
                        select m.name from response w join round r on r.id = w.round_id join municipality m on m.id = w.municipality_id
                        where r.title_lv = ? and w.state = 'draft' order by m.name""", OPEN)).extracting(row -> row.get("name")).containsExactly("Cēsu novads", "Preiļu novads");
        assertThat(count(
                        "from response w join municipality m on m.id = w.municipality_id join round r on r.id = w.round_id where m.atvk = '0037000' and r.title_lv = ?",
                        OPEN))
                .isZero();
    }

    private List<String> submittedByRegion(String round) {
        return rows("""
                        select g.short_name || ' ' || count(s.id) || '/' || count(*) as line
                        from participation p
                        join round r on r.id = p.round_id and r.title_lv = ?
                        join municipality m on m.id = p.municipality_id
                        join planning_region g on g.id = m.planning_region_id
                        left join latest_submission s on s.round_id = r.id and s.municipality_id = m.id
                        group by g.id order by g.position""", round).stream()
                .map(row -> String.valueOf(row.get("line")))
                .toList();
    }

    @Test
    void the_accounts_of_each_role_have_no_passwords_and_coordinators_are_of_different_regions() {
        assertThat(count("from account where password_hash is not null")).isZero();
        assertThat(rows("select role::text from account group by role order by role"))
                .extracting(row -> row.get("role"))
                .containsExactlyInAnyOrder("coordinator", "researcher", "administrator");
        assertThat(
                        count(
                                "from (select distinct planning_region_id from account a join municipality m on m.id = a.municipality_id) regions"))
                .isEqualTo(5);
        assertThat(count("from account where email not like '%.example'")).isZero();
    }

    @Test
    void the_audit_trail_names_the_system_and_only_drafts_their_coordinators() {
        assertThat(
                        rows(
                                "select distinct actor_label from audit_event where action not like 'answer.%' and action not like 'response.started'"))
                .extracting(row -> row.get("actor_label"))
                .contains("demonstration data", "import");
        assertThat(count("from audit_event where action = 'account.created' and actor_label <> 'demonstration data'"))
                .isZero();
    }

    @Test
    void a_later_start_changes_nothing() {
        long before = count("from audit_event");
        trialData.start();
        assertThat(count("from audit_event")).isEqualTo(before);
        assertThat(count("from round")).isEqualTo(3);
    }

    @Test
    void in_the_open_round_there_are_estimates_and_doubts_with_and_without_a_reason() {
        assertThat(count("from submitted_answer where estimated")).isPositive();
        assertThat(count("from submitted_answer where reason_for_warning is not null"))
                .isEqualTo(2);
        assertThat(count("from answer a join response r on r.id = a.response_id"
                        + " where a.reason_for_warning is not null and r.state = 'draft'"))
                .isEqualTo(1);
        assertThat(count("from round where contact_email like '%.example'")).isEqualTo(2);
    }
}
