package lv.providus.kopskats.results;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The survey of PROVIDUS and rounds of it, put into the database by plain SQL. */
public final class SurveyFixture {

    public static final Actor.Person RESEARCHER =
            new Actor.Person(new AccountId(900), Role.RESEARCHER, null, "Pētnieks");

    public static final String DOES_NOT_KNOW = "#DK";
    public static final String NOT_APPLICABLE = "#NA";

    /** The reference date of the rounds: the 43 municipalities of before 1 July 2025. */
    public static final String REFERENCE_DATE = "2024-06-01";

    /** The owner's access over one connection, since a survey is made of thousands of small statements. */
    public static final JdbcTemplate JDBC = new JdbcTemplate(oneConnection());

    private final JdbcTemplate jdbc = JDBC;
    private final long version;
    private final Map<String, Long> questions = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private int receipts;

    private static SingleConnectionDataSource oneConnection() {
        try {
            return new SingleConnectionDataSource(
                    Objects.requireNonNull(TestDatabase.jdbc().getDataSource()).getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public SurveyFixture() {
        long questionnaire = id("insert into questionnaire (code) values ('ukraine') returning id");
        version = id("""
                insert into questionnaire_version (questionnaire_id, number, title_lv, title_en)
                values (?, 1, 'Aptauja', 'Survey') returning id""", questionnaire);
        long section = id("""
                insert into section (questionnaire_version_id, code, position, title_lv, title_en)
                values (?, 'all', 1, 'Viss', 'All') returning id""", version);
        add(section, "residing_now", "count", 1, "Cik šobrīd dzīvo?");
        add(section, "housed_total", "count", 2, "Cik izmitināti kopā?");
        add(section, "finance_sufficient", "scale", 3, "Pieejami pietiekami finanšu resursi");
        add(section, "informal_support", "multiple_choice", 4, "Kā pašvaldība atbalsta?");
        add(section, "local_involvement", "scale", 5, "Cik lielā mērā iesaistās?");
        add(section, "integration_statements", "battery", 6, "Novērtējiet apgalvojumus");
        add(section, "residents_support", "scale", 1, "Iedzīvotāji atbalsta integrāciju");
        add(section, "difficulties", "text", 7, "Kādas grūtības?");
        add(section, "coordinator_since", "date", 8, "Kopš kura datuma ir koordinators?");
        add(section, "form_of_work", "single_choice", 9, "Darba veids");
        add(section, "population", "count", 10, "Iedzīvotāju skaits pašvaldībā");
        jdbc.update("update question set prefilled_from_population = true where code = 'population'");
        for (String agreement : List.of("finance_sufficient", "residents_support")) {
            scale(
                    agreement,
                    "Pilnībā nepiekrītu",
                    "Drīzāk nepiekrītu",
                    "Ne piekrītu, ne nepiekrītu",
                    "Drīzāk piekrītu",
                    "Pilnībā piekrītu");
        }
        scale("local_involvement", "Nemaz", "Nelielā mērā", "Daļēji", "Lielā mērā", "Ļoti lielā mērā");
        choice("informal_support", "events", 1, "Pasākumi", null, false, false);
        choice("informal_support", "collectives", 2, "Pašdarbības kolektīvi", null, false, false);
        choice("informal_support", "premises", 3, "Telpas", null, false, false);
        choice("informal_support", "funding", 4, "Finansējums", null, false, false);
        choice("informal_support", "other", 5, "Citādi", null, false, true);
        choice("informal_support", "none", 6, "Neatbalsta", null, true, false);
        choice("form_of_work", "full_time", 1, "Pilna slodze", null, false, false);
        choice("form_of_work", "part_time", 2, "Daļēja slodze", null, false, false);
    }

    /** A round that asks every municipality valid at the reference date, with the register's residents. */
    public RoundId fullRound() {
        long set = id("select id from population_set order by id limit 1");
        RoundId round = round("full", set);
        jdbc.update("""
                insert into participation (round_id, municipality_id)
                select ?, id from municipality
                where valid_from <= ?::date and (valid_to is null or valid_to >= ?::date)""", round.value(), REFERENCE_DATE, REFERENCE_DATE);
        return round;
    }

    /**
     * A full round with a population set of its own: the figures of the register, those of Madona and Varakļāni of a year
     * before the others.
     */
    public RoundId fullRoundOfOwnResidents(String name) {
        RoundId round = fullRound();
        long set = id(
                "insert into population_set (name, source, reference_date) values (?, 'avots', '2026-01-01') returning id",
                name);
        jdbc.update("""
                insert into population (population_set_id, municipality_id, residents, reference_date)
                select ?, n.municipality_id, n.residents,
                    case when m.name in ('Madonas novads', 'Varakļānu novads') then date '2025-01-01' end
                from population n join municipality m on m.id = n.municipality_id join round r
                    on r.population_set_id = n.population_set_id and r.id = ?""", set, round.value());
        jdbc.update("update round set population_set_id = ? where id = ?", set, round.value());
        return round;
    }

    /** The round that holds the nine rows of the slides. */
    public RoundId slidesRound() {
        long set = id("insert into population_set (name, source) values ('PROVIDUS slaidi', 'slaidi') returning id");
        RoundId round = round("partial", set);
        Object[][] rows = {
            {"Alūksnes novads", 70, 2625, 14784},
            {"Ludzas novads", 120, 2818, 24495},
            {"Rēzeknes novads", 134, 3261, 30774},
            {"Ventspils valstspilsēta", 549, 887, 11225},
            {"Varakļānu novads", 12, 182, 3138},
            {"Balvu novads", 50, 933, 19434},
            {"Daugavpils valstspilsēta", 102, 2423, 88721},
            {"Krāslavas novads", 73, 602, 22479},
            {"Gulbenes novads", 200, 523, 20323},
        };
        for (Object[] row : rows) {
            String atvk = Objects.requireNonNull(
                    jdbc.queryForObject("""
                    select atvk from municipality
                    where name = ? and valid_from <= ?::date and (valid_to is null or valid_to >= ?::date)""", String.class, row[0], REFERENCE_DATE, REFERENCE_DATE));
            long municipality = municipality(atvk);
            jdbc.update(
                    "insert into participation (round_id, municipality_id) values (?, ?)", round.value(), municipality);
            jdbc.update(
                    "insert into population (population_set_id, municipality_id, residents) values (?, ?, ?)",
                    set,
                    municipality,
                    row[3]);
            submit(round, atvk, Map.of("residing_now", row[1], "housed_total", row[2]));
        }
        return round;
    }

    public RoundId round(String kind, long populationSet) {
        return new RoundId(id("""
                insert into round (questionnaire_version_id, population_set_id, title_lv, title_en, note_lv, note_en, kind,
                    demonstration, reference_date, opens_at, closes_at)
                values (?, ?, 'Kārta', 'Round', 'Prezentācijā redzamas 9 rindas; atbildēja 39 pašvaldības',
                    'The slides show 9 rows; 39 municipalities answered', ?::round_kind, true, ?::date,
                    '2024-05-01', '2024-07-01') returning id""", version, populationSet, kind, REFERENCE_DATE));
    }

    /**
     * A submission of these answers: a number for a number question, a score for a scale, a list of codes for a
     * multiple choice, a code for a single one, else a text or date, or one of the reasons for no value.
     */
    public void submit(RoundId round, String atvk, Map<String, ?> answers) {
        long municipality = municipality(atvk);
        long response = response(round, municipality);
        long submission = id(
                """
                insert into submission (response_id, round_id, municipality_id, questionnaire_version_id, number,
                    receipt_number, submitted_by_label)
                select ?, ?, ?, ?, 1 + count(*), ?, 'Koordinators' from submission where response_id = ? returning id""",
                response,
                round.value(),
                municipality,
                version,
                "K-%07d-AAAA-AAAA".formatted(++receipts + round.value() * 1000),
                response);
        answers.forEach((code, value) -> answer(submission, municipality, code, value));
    }

    /** A draft of a correction: one number in the working copy only. */
    public void draft(RoundId round, String atvk, String code, int number) {
        long municipality = municipality(atvk);
        jdbc.update("""
                insert into answer (response_id, question_id, municipality_id, questionnaire_version_id, type,
                    number_value, changed_by_label)
                values (?, ?, ?, ?, 'count', ?, 'Koordinators')""", response(round, municipality), questions.get(code), municipality, version, number);
    }

    /** The round that the examples of effects are of: five of nine in Latgale agree, six of thirty elsewhere. */
    public RoundId fiveOfNineAgainstSixOfThirty() {
        RoundId round = fullRound();
        List<String> latgale = municipalitiesOf("latgale");
        List<String> others = asked(round).stream()
                .filter(atvk -> !latgale.contains(atvk))
                .limit(30)
                .toList();
        for (int i = 0; i < 9; i++) {
            submit(round, latgale.get(i), Map.of("finance_sufficient", i < 5 ? 4 : 2, "housed_total", 1000));
        }
        for (int i = 0; i < 30; i++) {
            submit(round, others.get(i), Map.of("finance_sufficient", i < 6 ? 5 : 1, "housed_total", 10));
        }
        return round;
    }

    /** Lets everything but numbers be published in groups only. */
    public static void publishInGroupsOnly() {
        JDBC.update("update question set disclosure = 'groups_only' where type <> 'count'");
    }

    public static Actor.Person coordinator(String atvk) {
        return new Actor.Person(new AccountId(901), Role.COORDINATOR, TestDatabase.municipality(atvk), "Koordinators");
    }

    public static QuestionId question(String code) {
        return new QuestionId(Objects.requireNonNull(
                JDBC.queryForObject("select id from question where code = ?", Long.class, code)));
    }

    /** ATVK codes of the municipalities of a region, in their order. */
    public static List<String> municipalitiesOf(String region) {
        return JDBC.queryForList(
                "select m.atvk from municipality m join planning_region r on r.id = m.planning_region_id where r.code = ? order by 1",
                String.class,
                region);
    }

    public PlanningRegionId region(String code) {
        return new PlanningRegionId(id("select id from planning_region where code = ?", code));
    }

    /** ATVK codes of the municipalities asked, in their order. */
    public List<String> asked(RoundId round) {
        return jdbc.queryForList("""
                select m.atvk from participation p join municipality m on m.id = p.municipality_id
                where p.round_id = ? order by m.atvk""", String.class, round.value());
    }

    private long response(RoundId round, long municipality) {
        jdbc.update("""
                insert into response (round_id, municipality_id, questionnaire_version_id, state)
                values (?, ?, ?, 'submitted') on conflict do nothing""", round.value(), municipality, version);
        return id("select id from response where round_id = ? and municipality_id = ?", round.value(), municipality);
    }

    private void answer(long submission, long municipality, String code, Object value) {
        String type = Objects.requireNonNull(types.get(code));
        long question = Objects.requireNonNull(questions.get(code));
        String missing =
                value.equals(DOES_NOT_KNOW) ? "does_not_know" : value.equals(NOT_APPLICABLE) ? "not_applicable" : null;
        boolean given = missing == null;
        jdbc.update(
                """
                insert into submitted_answer (submission_id, question_id, municipality_id, questionnaire_version_id, type,
                    number_value, text_value, date_value, choice_id, other_text, missing_reason, estimated,
                    answered_by_label, answered_at)
                values (?, ?, ?, ?, ?::question_type, ?, ?, ?, ?, ?, ?::missing_reason, false, 'Koordinators', now())""",
                submission,
                question,
                municipality,
                version,
                type,
                given && type.equals("count") ? value : null,
                given && type.equals("text") ? value : null,
                given && type.equals("date") ? LocalDate.parse((String) value) : null,
                given ? chosen(question, type, value) : null,
                value instanceof List<?> codes && codes.contains("other") ? "Kopīgas vakariņas" : null,
                missing);
        if (value instanceof List<?> codes) {
            codes.forEach(
                    ticked -> jdbc.update("""
                    insert into submitted_answer_choice (submission_id, question_id, choice_id, municipality_id)
                    values (?, ?, ?, ?)""", submission, question, coded(question, (String) ticked), municipality));
        }
    }

    private @Nullable Long chosen(long question, String type, Object value) {
        return switch (type) {
            case "scale" -> scored(question, (Integer) value);
            case "single_choice" -> coded(question, (String) value);
            default -> null;
        };
    }

    private Long scored(long question, int score) {
        return id("select id from choice where question_id = ? and score = ?", question, score);
    }

    private Long coded(long question, String code) {
        return id("select id from choice where question_id = ? and code = ?", question, code);
    }

    private long add(long section, String code, String type, int position, String wording) {
        long question = id(
                """
                insert into question (questionnaire_version_id, section_id, code, type, position, wording_lv, wording_en,
                    minimum, maximum_length, scale_code, disclosure, battery_id)
                values (?, ?, ?, ?::question_type, ?, ?, ?, ?, ?, ?, 'named', ?) returning id""",
                version,
                section,
                code,
                type,
                position,
                wording,
                wording + " (EN)",
                type.equals("count") ? 0 : null,
                type.equals("text") ? 2000 : null,
                type.equals("scale") || type.equals("battery") ? "agreement" : null,
                code.equals("residents_support") ? questions.get("integration_statements") : null);
        questions.put(code, question);
        types.put(code, type);
        return question;
    }

    private void scale(String question, String... wordingsFromTheLowest) {
        for (int score = 5; score >= 1; score--) {
            choice(question, "point_" + score, 6 - score, wordingsFromTheLowest[score - 1], score, false, false);
        }
    }

    private void choice(
            String question,
            String code,
            int position,
            String wording,
            @Nullable Integer score,
            boolean exclusive,
            boolean asksForText) {
        jdbc.update(
                """
                insert into choice (question_id, code, position, wording_lv, wording_en, score, exclusive, asks_for_text)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                questions.get(question),
                code,
                position,
                wording,
                wording + " (EN)",
                score,
                exclusive,
                asksForText);
    }

    private Long municipality(String atvk) {
        return id("select id from municipality where atvk = ?", atvk);
    }

    private Long id(String sql, @Nullable Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments));
    }
}
