package lv.providus.kopskats.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A survey as large as one likes, written by sets within the constraints of the tables: several submissions of a
 * response, some of them withdrawn or accepted, every kind of "no answer", ties, and the questions of the slides.
 */
public final class ManyAnswers {

    private static final String SCRIPT = "results/many-answers.sql";

    private ManyAnswers() {}

    /**
     * How much there is of everything.
     *
     * @param municipalities asked in each round, at least as many as the register holds
     * @param questions of each round, a multiple of 20
     * @param roundsOfVersion after how many rounds the questionnaire gets its next version
     */
    public record Size(int municipalities, int questions, int rounds, int roundsOfVersion) {

        /** What results have to bear: 310 × 800 × 20. */
        public static final Size LARGE = new Size(310, 800, 20, 5);

        /** Enough for the planner to choose between an index and reading everything. */
        public static final Size MEDIUM = new Size(100, 60, 4, 2);
    }

    /** Writes it into a database without other rounds. */
    public static void write(JdbcTemplate owner, Size size) {
        String script = script();
        for (Map.Entry<String, Integer> number : Map.of(
                        "municipalities", size.municipalities(),
                        "questions", size.questions(),
                        "rounds", size.rounds(),
                        "rounds_of_version", size.roundsOfVersion())
                .entrySet()) {
            script = Pattern.compile("(?<!:):" + number.getKey() + "\\b")
                    .matcher(script)
                    .replaceAll(number.getValue().toString());
        }
        String whole = script;
        owner.execute((ConnectionCallback<Boolean>) connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(whole);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return true;
        });
        owner.execute("vacuum analyze");
    }

    /** Its rounds, the first one first. */
    public static List<RoundId> rounds(JdbcTemplate owner) {
        return owner.queryForList("select id from round order by id", Long.class).stream()
                .map(Objects::requireNonNull)
                .map(RoundId::new)
                .toList();
    }

    private static String script() {
        try {
            return new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
