package lv.providus.kopskats.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A questionnaire as large as one likes, in which the types follow one another, and an open round that asks it. Written
 * by the owner of the tables, so that it serves tests and a packaged application alike.
 */
public final class GeneratedSurvey {

    /** One after the other in each section; a battery has four statements. */
    private enum Kind {
        COUNT("count"),
        SCALE("scale"),
        MULTIPLE("multiple_choice"),
        NEXT_COUNT("count"),
        SINGLE("single_choice"),
        BATTERY("battery"),
        DECIMAL("decimal"),
        NEXT_SCALE("scale"),
        LAST_COUNT("count"),
        TEXT("text"),
        DATE("date");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    /**
     * A question as a form sends its answer.
     *
     * @param answer the value as a part of a JSON object, e.g. {@code "typed": "12"}; each number makes another value
     */
    public record Asked(String section, String code, String type) {

        public String answer(int number) {
            return switch (type) {
                case "count" -> "\"typed\": \"" + (100 + number % 5_000) + "\"";
                case "decimal" -> "\"typed\": \"" + number % 90 + "," + number % 10 + "\"";
                case "text" -> "\"typed\": \"Pašvaldība palīdz atrast mājokli un darbu, " + number + ". piezīme\"";
                case "date" -> "\"typed\": \"%02d.03.2024\"".formatted(1 + number % 28);
                case "scale" -> "\"choices\": [\"" + POINTS.get(number % POINTS.size()) + "\"]";
                case "single_choice" -> "\"choices\": [\"choice_" + (1 + number % 3) + "\"]";
                case "multiple_choice" ->
                    number % 2 == 0
                            ? "\"choices\": [\"choice_1\", \"choice_3\"]"
                            : "\"choices\": [\"choice_2\", \"choice_3\"]";
                default -> throw new IllegalStateException(type);
            };
        }
    }

    private static final List<String> POINTS =
            List.of("fully_agree", "rather_agree", "neither", "rather_disagree", "fully_disagree");
    private static final int STATEMENTS = 4;

    private final JdbcTemplate jdbc;
    private final List<Asked> questions = new ArrayList<>();
    private long version;

    private GeneratedSurvey(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a questionnaire of so many questions, each statement of a battery counted as one.
     *
     * @param sections they get as even a share of the questions as can be
     */
    public static GeneratedSurvey write(JdbcTemplate jdbc, String code, int sections, int questions) {
        GeneratedSurvey survey = new GeneratedSurvey(jdbc);
        survey.version = survey.id(
                "insert into questionnaire_version (questionnaire_id, number, title_lv, title_en)"
                        + " values (?, 1, 'Lielā anketa', 'The large questionnaire') returning id",
                survey.id("insert into questionnaire (code) values (?) returning id", code));
        for (int i = 1; i <= sections; i++) {
            int share = questions / sections + (i <= questions % sections ? 1 : 0);
            survey.section(i, share);
        }
        jdbc.update("update questionnaire_version set published_at = clock_timestamp() where id = ?", survey.version);
        return survey;
    }

    /** The questions in their order. */
    public List<Asked> questions() {
        return List.copyOf(questions);
    }

    /** Opens a round that asks these municipalities, by their codes. */
    public long openRound(List<String> atvkCodes) {
        Instant now = Instant.now();
        long round = id(
                """
                insert into round (questionnaire_version_id, population_set_id, title_lv, title_en, reference_date,
                                   opens_at, closes_at)
                values (?, (select min(id) from population_set), 'Lielā kārta', 'The large round', ?, ?, ?) returning id
                """,
                version,
                LocalDate.of(2026, 1, 1),
                java.sql.Timestamp.from(now.minus(Duration.ofDays(1))),
                java.sql.Timestamp.from(now.plus(Duration.ofDays(30))));
        atvkCodes.forEach(atvk -> jdbc.update(
                "insert into participation (round_id, municipality_id) select ?, id from municipality where atvk = ?",
                round,
                atvk));
        return round;
    }

    private void section(int number, int share) {
        String code = "section_" + number;
        long section = id(
                "insert into section (questionnaire_version_id, code, position, title_lv, title_en, introduction_lv,"
                        + " introduction_en) values (?, ?, ?, ?, ?, ?, ?) returning id",
                version,
                code,
                number,
                number + ". daļa: atbalsts iedzīvotājiem",
                "Section " + number + ": support for residents",
                "Norādiet tikai kopskaitus, nevis ziņas par atsevišķiem cilvēkiem.",
                "Give totals only, never details about individual people.");
        int last = questions.size() + share;
        for (int position = 1; questions.size() < last; position++) {
            Kind kind = Kind.values()[(position - 1) % Kind.values().length];
            if (kind == Kind.BATTERY) {
                battery(code, section, position, Math.min(STATEMENTS, last - questions.size()));
            } else {
                item(code, section, position, null, kind.type);
            }
        }
    }

    private void battery(String sectionCode, long section, int position, int statements) {
        long battery = question(section, position, null, sectionCode + "_battery_" + position, Kind.BATTERY.type);
        scale(battery);
        IntStream.rangeClosed(1, statements)
                .forEach(statement -> item(sectionCode, section, statement, battery, Kind.SCALE.type));
    }

    private void item(String sectionCode, long section, int position, @Nullable Long battery, String type) {
        Asked asked = new Asked(sectionCode, "question_" + (questions.size() + 1), type);
        long question = question(section, position, battery, asked.code(), type);
        switch (type) {
            case "scale" -> scale(question);
            case "single_choice", "multiple_choice" ->
                IntStream.rangeClosed(1, 5).forEach(choice -> choice(question, choice, "choice_" + choice, null));
            default -> {}
        }
        questions.add(asked);
    }

    private long question(long section, int position, @Nullable Long battery, String code, String type) {
        String name = code.replace('_', ' ');
        return id(
                """
                insert into question (questionnaire_version_id, section_id, battery_id, position, code, type,
                                      wording_lv, wording_en, hint_lv, hint_en, disclosure, required,
                                      allows_does_not_know, decimals, maximum_length, scale_code)
                values (?, ?, ?, ?, ?, ?::question_type, ?, ?, ?, ?, 'groups_only', false, ?, ?, ?, ?) returning id
                """,
                version,
                section,
                battery,
                position,
                code,
                type,
                "Lūdzu, norādiet, kā pašvaldība sniedz atbalstu (" + name + ")",
                "Please tell how the municipality gives support (" + name + ")",
                type.equals("battery") || battery != null
                        ? null
                        : "Ja precīzas atbildes nav, izvēlieties „Grūti pateikt”.",
                type.equals("battery") || battery != null
                        ? null
                        : "Where there is no exact answer, choose “Hard to say”.",
                !type.equals("battery"),
                type.equals("decimal") ? 1 : null,
                type.equals("text") ? 4_000 : null,
                type.equals("battery") || type.equals("scale") ? "agreement" : null);
    }

    private void scale(long question) {
        for (int i = 0; i < POINTS.size(); i++) {
            choice(question, i + 1, POINTS.get(i), POINTS.size() - i);
        }
    }

    private void choice(long question, int position, String code, @Nullable Integer score) {
        jdbc.update(
                "insert into choice (question_id, position, code, wording_lv, wording_en, score)"
                        + " values (?, ?, ?, ?, ?, ?)",
                question,
                position,
                code,
                "Atbilde " + code.replace('_', ' '),
                "Answer " + code.replace('_', ' '),
                score);
    }

    private long id(String sql, @Nullable Object... arguments) {
        Long id = jdbc.queryForObject(sql, Long.class, arguments);
        if (id == null) {
            throw new IllegalStateException("No id came back");
        }
        return id;
    }
}
