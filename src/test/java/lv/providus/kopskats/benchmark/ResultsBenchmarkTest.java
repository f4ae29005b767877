package lv.providus.kopskats.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.publication.PublicationService;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.ExplorerChoice;
import lv.providus.kopskats.results.ExplorerService;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.ManyAnswers;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What results cost with five million answers of 310 municipalities to 800 questions in 20 rounds: the time from the
 * call of a service to its answer, checks of access, transaction and row-level security included. Each call is about
 * another question of another round, so that what is measured is not what the call before left in memory.
 */
@Tag("benchmark")
@IntegrationTest
class ResultsBenchmarkTest {

    private static final Actor.Person RESEARCHER =
            new Actor.Person(new AccountId(900), Role.RESEARCHER, null, "Pētnieks");
    private static final int WARM_UP = 60;
    private static final int TIMES = 20;
    private static final int FEW = 5;
    private static final String COMPARISON_AIM = "aim: p95 100 ms";

    @Autowired
    private ResultsService results;

    @Autowired
    private ExplorerService explorer;

    @Autowired
    private PublicationService publications;

    private final Report report = new Report("results");
    private final Random random = new Random(42);
    private final List<ResultsRound> rounds = new ArrayList<>();

    @BeforeEach
    void fill() {
        JdbcTemplate database = TestDatabase.jdbc();
        long begin = System.nanoTime();
        ManyAnswers.write(database, ManyAnswers.Size.LARGE);
        report.row("writing the data", seconds(begin), "");
        size(database, "answers submitted", "submitted_answer");
        size(database, "choices ticked", "submitted_answer_choice");
        size(database, "submissions", "submission");
        report.row("database", text(database, """
                        select 'PostgreSQL ' || current_setting('server_version') || ', shared_buffers '
                            || current_setting('shared_buffers') || ', '
                            || pg_size_pretty(pg_database_size(current_database()))"""), "");
        as(() -> ManyAnswers.rounds(database)
                .forEach(round -> rounds.add(results.round(round).orElseThrow())));
    }

    private void size(JdbcTemplate database, String what, String table) {
        report.row(what, text(database, "select to_char(count(*), 'FM999,999,999') from " + table), "");
    }

    private static String text(JdbcTemplate database, String query) {
        return Objects.requireNonNull(database.queryForObject(query, String.class));
    }

    private static String seconds(long begin) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
    }

    @AfterEach
    void empty() {
        TestDatabase.empty();
    }

    private static void as(Runnable call) {
        Acting.as(RESEARCHER, call);
    }

    @Test
    void what_results_cost() {
        try {
            ofRounds();
            ofComparisons();
            ofPublication();
        } finally {
            report.write();
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<Duration> measured(int warmUp, int times, Runnable call) {
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < warmUp + times; i++) {
            long begin = System.nanoTime();
            as(call);
            if (i >= warmUp) {
                taken.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        return taken;
    }

    private void ofRounds() {
        report.timesWithMost(
                "a round as a page of results opens it",
                "",
                measured(TIMES, TIMES, () -> results.open(any(rounds).id())));
    }

    private void ofComparisons() {
        measured(
                0,
                WARM_UP,
                () -> compare(
                        any(List.of(ResultsQuestion.Type.values())),
                        any(List.of(Grouping.values())),
                        random.nextBoolean()));
        List<Duration> all = new ArrayList<>();
        for (ResultsQuestion.Type type : ResultsQuestion.Type.values()) {
            for (Grouping grouping : Grouping.values()) {
                for (boolean weighted : List.of(false, true)) {
                    List<Duration> taken = measured(2, TIMES, () -> compare(type, grouping, weighted));
                    report.timesWithMost(
                            "figures of a question, %s by %s%s"
                                    .formatted(word(type), word(grouping), weighted ? ", of residents" : ""),
                            "",
                            taken);
                    all.addAll(taken);
                }
            }
        }
        report.timesWithMost("figures of a question, all of these", COMPARISON_AIM, all);
        report.timesWithMost(
                "all that the page of a question reads: round, figures, map",
                COMPARISON_AIM,
                measured(FEW, 4 * TIMES, () -> {
                    ResultsRound round = results.round(any(rounds).id()).orElseThrow();
                    explore(round, any(round.questions()), any(List.of(Grouping.values())), random.nextBoolean())
                            .map();
                }));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void compare(ResultsQuestion.Type type, Grouping grouping, boolean weighted) {
        ResultsRound round = any(rounds);
        ResultsQuestion question =
                any(round.questions().stream().filter(one -> one.type() == type).toList());
        explore(round, question, grouping, weighted);
    }

    private Explored explore(ResultsRound round, ResultsQuestion question, Grouping grouping, boolean weighted) {
        return explorer.explore(
                        round,
                        new ExplorerChoice(
                                question.code(), grouping, any(round.regions()).code(), Set.of(), false, weighted))
                .asOptional()
                .orElseThrow();
    }

    private void ofPublication() {
        RoundId round = rounds.get(rounds.size() - 2).id();
        report.timesWithMost(
                "preview of the release of a round, all questions",
                "",
                measured(1, FEW, () -> publications.preview(round)));
        report.timesWithMost("releasing a round, all questions", "", measured(0, 1, () -> publications.release(round)));
        report.timesWithMost("releases of a round", "", measured(1, FEW, () -> publications.releases(round)));
        report.timesWithMost(
                "preview of the second release of a round", "", measured(0, 2, () -> publications.preview(round)));
    }
}
