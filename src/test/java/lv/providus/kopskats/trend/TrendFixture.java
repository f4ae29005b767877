package lv.providus.kopskats.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rounds of several versions of the survey with answers by chance, put into the database by plain SQL. */
public final class TrendFixture {

    public static final String QUESTIONNAIRE = "ukraine";

    /** Madona and Varakļāni, merged on 1 July 2025, and what became of them. */
    public static final String MADONA_BEFORE = "0038000";

    public static final String VARAKLANI = "0055000";
    public static final String MADONA = "0038001";

    private static final JdbcTemplate JDBC = SurveyFixture.JDBC;

    private final long firstVersion;
    private final long populationSet;
    private int receipts;

    public TrendFixture() {
        new SurveyFixture();
        firstVersion = id("select max(id) from questionnaire_version");
        populationSet = id("select id from population_set order by id limit 1");
    }

    public long firstVersion() {
        return firstVersion;
    }

    /** A further version of the questionnaire, the same as the first. */
    public long nextVersion() {
        long version = id("""
                insert into questionnaire_version (questionnaire_id, number, title_lv, title_en)
                select questionnaire_id, (select max(number) + 1 from questionnaire_version), title_lv, title_en
                from questionnaire_version where id = ? returning id""", firstVersion);
        long section = id("""
                insert into section (questionnaire_version_id, code, position, title_lv, title_en)
                values (?, 'all', 1, 'Viss', 'All') returning id""", version);
        JDBC.update("""
                insert into question (questionnaire_version_id, section_id, code, type, position, wording_lv, wording_en,
                    minimum, maximum_length, scale_code, disclosure)
                select ?, ?, code, type, position, wording_lv, wording_en, minimum, maximum_length, scale_code, disclosure
                from question where questionnaire_version_id = ? and battery_id is null and type <> 'battery'""", version, section, firstVersion);
        JDBC.update("""
                insert into choice (question_id, code, position, wording_lv, wording_en, score, exclusive, asks_for_text)
                select n.id, c.code, c.position, c.wording_lv, c.wording_en, c.score, c.exclusive, c.asks_for_text
                from choice c join question o on o.id = c.question_id and o.questionnaire_version_id = ?
                join question n on n.code = o.code and n.questionnaire_version_id = ?""", firstVersion, version);
        return version;
    }

    /** A closed round that asks everybody of its reference date. */
    public RoundId round(long version, String referenceDate) {
        return round(version, referenceDate, populationSet, "full", "2020-01-01");
    }

    public RoundId round(long version, String referenceDate, long residents, String kind, String opens) {
        RoundId round = new RoundId(id(
                """
                insert into round (questionnaire_version_id, population_set_id, title_lv, title_en, kind, demonstration,
                    reference_date, opens_at, closes_at)
                values (?, ?, ?, ?, ?::round_kind, true, ?::date, ?::date, ?::date + 30) returning id""",
                version,
                residents,
                "Kārta " + referenceDate,
                "Round " + referenceDate,
                kind,
                referenceDate,
                opens,
                opens));
        JDBC.update("""
                insert into participation (round_id, municipality_id)
                select ?, id from municipality
                where valid_from <= ?::date and (valid_to is null or valid_to >= ?::date)""", round.value(), referenceDate, referenceDate);
        return round;
    }

    /** Moves a municipality to another planning region from a day on. */
    public void move(String atvk, String region, String from) {
        JDBC.update(
                "update municipality_version set valid_to = ?::date - 1 where atvk = ? and valid_to is null",
                from,
                atvk);
        JDBC.update("""
                insert into municipality_version (municipality_id, valid_from, atvk, name, kind, planning_region_id)
                select v.municipality_id, ?::date, v.atvk, v.name, v.kind, g.id
                from municipality_version v, planning_region g where v.atvk = ? and g.code = ?""", from, atvk, region);
    }

    /** Answers by chance: most submit, some twice, some are accepted, every kind of "no answer" is among them. */
    public void answer(RoundId round, Random random) {
        for (String atvk : JDBC.queryForList(
                "select m.atvk from participation p join municipality m on m.id = p.municipality_id where round_id = ? order by 1",
                String.class,
                round.value())) {
            if (random.nextInt(8) > 0) {
                submit(round, atvk, answers(random));
                if (random.nextInt(9) == 0) {
                    submit(round, atvk, answers(random));
                }
                if (random.nextInt(3) > 0) {
                    JDBC.update(
                            "update response set state = 'accepted' where round_id = ? and municipality_id = (select id from municipality where atvk = ?)",
                            round.value(),
                            atvk);
                }
            }
        }
    }

    private static Map<String, Object> answers(Random random) {
        Map<String, Object> answers = new HashMap<>();
        put(answers, random, "housed_total", random.nextInt(4000));
        put(answers, random, "finance_sufficient", "point_" + (1 + random.nextInt(5)));
        put(answers, random, "form_of_work", random.nextBoolean() ? "full_time" : "part_time");
        List<String> ticked = new ArrayList<>();
        if (random.nextInt(6) == 0) {
            ticked.add("none");
        } else {
            List.of("events", "collectives", "premises", "funding", "other").stream()
                    .filter(activity -> random.nextInt(3) == 0)
                    .forEach(ticked::add);
        }
        put(answers, random, "informal_support", ticked);
        return answers;
    }

    private static void put(Map<String, Object> answers, Random random, String code, Object value) {
        switch (random.nextInt(9)) {
            case 0 -> answers.put(code, SurveyFixture.DOES_NOT_KNOW);
            case 1 -> {}
            default -> answers.put(code, value);
        }
    }

    /** A submission: a number, the code of a choice or a list of codes by question; what a round does not ask is left out. */
    public void submit(RoundId round, String atvk, Map<String, ?> answers) {
        long municipality = id("select id from municipality where atvk = ?", atvk);
        JDBC.update("""
                insert into response (round_id, municipality_id, questionnaire_version_id, state)
                select id, ?, questionnaire_version_id, 'submitted' from round where id = ? on conflict do nothing""", municipality, round.value());
        long submission = id("""
                insert into submission (response_id, round_id, municipality_id, questionnaire_version_id, number,
                    receipt_number, submitted_by_label)
                select r.id, r.round_id, r.municipality_id, r.questionnaire_version_id,
                    1 + (select count(*) from submission s where s.response_id = r.id), ?, 'Koordinators'
                from response r where round_id = ? and municipality_id = ? returning id""", "K-%07d-AAAA-AAAA".formatted(++receipts), round.value(), municipality);
        answers.forEach((code, value) -> answer(submission, code, value));
    }

    private static void answer(long submission, String code, Object value) {
        boolean missing = value.equals(SurveyFixture.DOES_NOT_KNOW);
        JDBC.update(
                """
                insert into submitted_answer (submission_id, question_id, municipality_id, questionnaire_version_id, type,
                    number_value, choice_id, other_text, missing_reason, estimated, answered_by_label, answered_at)
                select s.id, q.id, s.municipality_id, s.questionnaire_version_id, q.type, ?,
                    (select id from choice where question_id = q.id and code = ?), ?, ?::missing_reason, false,
                    'Koordinators', now()
                from submission s
                join question q on q.questionnaire_version_id = s.questionnaire_version_id and q.code = ?
                where s.id = ?""",
                value instanceof Integer ? value : null,
                value instanceof String ? value : null,
                value instanceof List<?> ticked && ticked.contains("other") ? "Kopīgas vakariņas" : null,
                missing ? "does_not_know" : null,
                code,
                submission);
        if (value instanceof List<?> ticked) {
            ticked.forEach(choice -> JDBC.update("""
                    insert into submitted_answer_choice (submission_id, question_id, choice_id, municipality_id)
                    select a.submission_id, a.question_id, c.id, a.municipality_id
                    from submitted_answer a join question q on q.id = a.question_id and q.code = ?
                    join choice c on c.question_id = q.id and c.code = ?
                    where a.submission_id = ?""", code, choice, submission));
        }
    }

    public static long id(String sql, @Nullable Object... arguments) {
        return Objects.requireNonNull(JDBC.queryForObject(sql, Long.class, arguments));
    }
}
