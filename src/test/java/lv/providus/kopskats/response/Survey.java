package lv.providus.kopskats.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A round with a questionnaire of every type, and people of two municipalities and of PROVIDUS. */
public final class Survey {

    public static final QuestionCode RESIDING = new QuestionCode("residing_now");
    public static final QuestionCode HOUSED = new QuestionCode("housed_total");
    public static final QuestionCode POPULATION = new QuestionCode("population");
    public static final QuestionCode RATE = new QuestionCode("rate");
    public static final QuestionCode FINANCE = new QuestionCode("finance_sufficient");
    public static final QuestionCode SUPPORT = new QuestionCode("informal_support");
    public static final QuestionCode FORM = new QuestionCode("form_of_support");
    public static final QuestionCode STATEMENT = new QuestionCode("residents_support");
    public static final QuestionCode SINCE = new QuestionCode("since");
    public static final QuestionCode REMARKS = new QuestionCode("remarks");

    private static final JdbcTemplate JDBC = TestDatabase.jdbc();

    public final RoundId round;
    public final MunicipalityId ludza;
    public final MunicipalityId rezekne;
    public final Actor.Person coordinator;
    public final Actor.Person colleague;
    public final Actor.Person stranger;
    public final Actor.Person researcher;

    private Survey(Instant opensAt, Instant closesAt) {
        ludza = byName("Ludzas novads");
        rezekne = byName("Rēzeknes novads");
        coordinator = person("koordinatore@ludza.example", "Ludzas koordinatore", ludza);
        colleague = person("kolege@ludza.example", "Ludzas kolēģe", ludza);
        stranger = person("koordinatore@rezekne.example", "Rēzeknes koordinatore", rezekne);
        researcher = person("petniece@providus.example", "Pētniece", null);
        long version = questionnaire();
        round = new RoundId(id("""
                insert into round (questionnaire_version_id, population_set_id, title_lv, title_en, reference_date,
                                   opens_at, closes_at)
                values (?, 1, 'Kārta', 'Round', ?, ?, ?) returning id
                """, version, LocalDate.of(2026, 1, 1), timestamp(opensAt), timestamp(closesAt)));
        for (MunicipalityId municipality : List.of(ludza, rezekne)) {
            JDBC.update(
                    "insert into participation (round_id, municipality_id) values (?, ?)",
                    round.value(),
                    municipality.value());
        }
    }

    public static Survey open() {
        return new Survey(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(9)));
    }

    public static Survey closed() {
        return new Survey(Instant.now().minus(Duration.ofDays(9)), Instant.now().minus(Duration.ofDays(1)));
    }

    public static Survey planned() {
        return new Survey(Instant.now().plus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(9)));
    }

    public void close() {
        JDBC.update("update round set closes_at = now() - interval '1 second' where id = ?", round.value());
    }

    public void extend(MunicipalityId municipality) {
        JDBC.update(
                "update participation set extended_until = now() + interval '1 hour' where municipality_id = ?",
                municipality.value());
    }

    /** A question and a value, to be saved as a first answer. */
    public SaveAnswer first(QuestionCode question, AnswerValue value) {
        return SaveAnswer.of(round, question, value, SaveAnswer.NOT_ANSWERED);
    }

    /** Submits what is stored, as somebody does who has just read it. */
    public SubmitResult submit(ResponseService responses, int number) {
        return responses.submit(
                round, number, responses.open(round).map(OwnResponse::versions).orElse(Map.of()));
    }

    public static int count(String sql, Object... arguments) {
        Integer count = JDBC.queryForObject(sql, Integer.class, arguments);
        return count == null ? 0 : count;
    }

    private static Actor.Person person(String email, String name, @Nullable MunicipalityId municipality) {
        Role role = municipality == null ? Role.RESEARCHER : Role.COORDINATOR;
        long account = id(
                "insert into account (email, display_name, role, municipality_id) values (?, ?, ?::account_role, ?)"
                        + " returning id",
                email,
                name,
                role.name().toLowerCase(java.util.Locale.ROOT),
                municipality == null ? null : municipality.value());
        return new Actor.Person(new AccountId(account), role, municipality, name);
    }

    private static MunicipalityId byName(String name) {
        return new MunicipalityId(id("select id from municipality where name = ? and valid_to is null", name));
    }

    private static long questionnaire() {
        long questionnaire = id("insert into questionnaire (code) values ('survey') returning id");
        long version = id(
                "insert into questionnaire_version (questionnaire_id, number, title_lv, title_en)"
                        + " values (?, 1, 'Anketa', 'Questionnaire') returning id",
                questionnaire);
        long numbers = section(version, 1, "numbers");
        long opinions = section(version, 2, "opinions");
        question(version, numbers, 1, RESIDING, "count", "required", "true", "allows_estimate", "true");
        question(version, numbers, 2, HOUSED, "count", "cumulative", "true", "allows_not_applicable", "true");
        question(
                version,
                numbers,
                3,
                POPULATION,
                "count",
                "prefilled_from_population",
                "true",
                "allows_estimate",
                "true");
        question(version, numbers, 4, RATE, "decimal", "decimals", "1", "maximum", "100");
        long finance = question(
                version, opinions, 1, FINANCE, "scale", "scale_code", "'agreement'", "allows_does_not_know", "true");
        scale(finance);
        long support = question(version, opinions, 2, SUPPORT, "multiple_choice", "allows_does_not_know", "true");
        choice(support, 1, "events", null, false, false);
        choice(support, 2, "clubs", null, false, false);
        choice(support, 3, "other", null, false, true);
        choice(support, 4, "nothing", null, true, false);
        long form = question(version, opinions, 3, FORM, "single_choice");
        choice(form, 1, "money", null, false, false);
        choice(form, 2, "other", null, false, true);
        long battery =
                question(version, opinions, 4, new QuestionCode("statements"), "battery", "scale_code", "'agreement'");
        long statement = question(
                version,
                opinions,
                1,
                STATEMENT,
                "scale",
                "scale_code",
                "'agreement'",
                "battery_id",
                Long.toString(battery));
        scale(battery);
        scale(statement);
        question(version, opinions, 5, SINCE, "date");
        question(version, opinions, 6, REMARKS, "text", "maximum_length", "4000");
        JDBC.update("update questionnaire_version set published_at = clock_timestamp() where id = ?", version);
        return version;
    }

    private static long section(long version, int position, String code) {
        return id(
                "insert into section (questionnaire_version_id, code, position, title_lv, title_en)"
                        + " values (?, ?, ?, ?, ?) returning id",
                version,
                code,
                position,
                "Daļa " + code,
                "Part " + code);
    }

    private static long question(
            long version, long section, int position, QuestionCode code, String type, String... more) {
        StringBuilder columns = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < more.length; i += 2) {
            columns.append(", ").append(more[i]);
            values.append(", ").append(more[i + 1]);
        }
        return id(
                "insert into question (questionnaire_version_id, section_id, position, code, type, wording_lv,"
                        + " wording_en, disclosure" + columns + ") values (?, ?, ?, ?, ?::question_type, ?, ?, 'named'"
                        + values + ") returning id",
                version,
                section,
                position,
                code.value(),
                type,
                "Jautājums " + code,
                "Question " + code);
    }

    private static void scale(long question) {
        List<String> points = List.of("fully_agree", "rather_agree", "neither", "rather_disagree", "fully_disagree");
        for (int i = 0; i < points.size(); i++) {
            choice(question, i + 1, points.get(i), 5 - i, false, false);
        }
    }

    private static void choice(
            long question, int position, String code, @Nullable Integer score, boolean exclusive, boolean asksForText) {
        JDBC.update(
                "insert into choice (question_id, position, code, wording_lv, wording_en, score, exclusive,"
                        + " asks_for_text) values (?, ?, ?, ?, ?, ?, ?, ?)",
                question,
                position,
                code,
                "Atbilde " + code,
                "Answer " + code,
                score,
                exclusive,
                asksForText);
    }

    private static java.sql.Timestamp timestamp(Instant instant) {
        return java.sql.Timestamp.from(instant);
    }

    private static long id(String sql, @Nullable Object... arguments) {
        Long id = JDBC.queryForObject(sql, Long.class, arguments);
        if (id == null) {
            throw new IllegalStateException("No id came back");
        }
        return id;
    }
}
