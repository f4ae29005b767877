package lv.providus.kopskats.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lv.providus.kopskats.account.People;
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
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What results cost with five million answers of 310 municipalities to 800 questions in 20 rounds: the time from the
 * call of a service to its answer, checks of access, transaction and row-level security included. Each call is about
 * another question of another round, so that what is measured is not what the call before left in memory.
 */
@Tag("benchmark")
@IntegrationTest
class ResultsBenchmarkTest {

    private static final int WARM_UP = 60;
    private static final int TIMES = 20;
    private static final int FEW = 5;
    private static final List<Grouping> GROUPINGS =
            Stream.of(Grouping.values()).filter(one -> one != Grouping.OWN).toList();
    private static final String COMPARISON_AIM = "aim: p95 100 ms";

    @Autowired
    private ResultsService results;

    @Autowired
    private ExplorerService explorer;

    @Autowired
    private PublicationService publications;

    @Autowired
    private ApplicationContext services;

    private final Report report = new Report("results");
    private final List<ResultsRound> rounds = new ArrayList<>();
    private Stopwatch stopwatch;

    @BeforeEach
    void fill() {
        JdbcTemplate database = TestDatabase.jdbc();
        stopwatch = new Stopwatch(report, People.researcher("benchmark@providus.example"));
        long begin = System.nanoTime();
        ManyAnswers.write(database, ManyAnswers.Size.LARGE);
        report.row("writing the data", seconds(begin), "");
        size(database, "answers submitted", "submitted_answer");
        size(database, "choices ticked", "submitted_answer_choice");
        size(database, "submissions", "submission");
        report.row("warm-up", "calls before those counted", "");
        report.row("database", text(database, """
                        select 'PostgreSQL ' || current_setting('server_version') || ', shared_buffers '
                            || current_setting('shared_buffers') || ', '
                            || pg_size_pretty(pg_database_size(current_database()))"""), "");
        stopwatch.as(() -> ManyAnswers.rounds(database)
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

    @Test
    void what_results_cost() {
        try {
            load();
            ofRounds();
            ofComparisons();
            load();
            PagesOfResults pages = new PagesOfResults(services, stopwatch, rounds);
            pages.ofReports();
            pages.ofTrends();
            load();
            ofPublication();
            pages.ofThosePublishedTo();
            load();
        } finally {
            report.write();
        }
    }

    /** What else the machine does changes all times. */
    private void load() {
        report.row(
                "load average of the last minute",
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
                "");
    }

    private void ofRounds() {
        report.timesWithMost(
                "a round as a page of results opens it",
                "",
                stopwatch.measured(
                        TIMES, TIMES, () -> results.open(stopwatch.any(rounds).id())));
    }

    private void ofComparisons() {
        stopwatch.measured(
                0,
                WARM_UP,
                () -> compare(
                        stopwatch.any(List.of(ResultsQuestion.Type.values())),
                        stopwatch.any(GROUPINGS),
                        stopwatch.either()));
        List<Duration> all = new ArrayList<>();
        for (ResultsQuestion.Type type : ResultsQuestion.Type.values()) {
            for (Grouping grouping : GROUPINGS) {
                for (boolean weighted : List.of(false, true)) {
                    List<Duration> taken = stopwatch.measured(2, TIMES, () -> compare(type, grouping, weighted));
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
                stopwatch.measured(FEW, 4 * TIMES, () -> {
                    ResultsRound round =
                            results.round(stopwatch.any(rounds).id()).orElseThrow();
                    explorer.page(
                            round,
                            choice(
                                    round,
                                    stopwatch.any(round.questions()),
                                    stopwatch.any(GROUPINGS),
                                    stopwatch.either()));
                }));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void compare(ResultsQuestion.Type type, Grouping grouping, boolean weighted) {
        ResultsRound round = stopwatch.any(rounds);
        ResultsQuestion question = stopwatch.any(
                round.questions().stream().filter(one -> one.type() == type).toList());
        explore(round, question, grouping, weighted);
    }

    private Explored explore(ResultsRound round, ResultsQuestion question, Grouping grouping, boolean weighted) {
        return explorer.explore(round, choice(round, question, grouping, weighted))
                .asOptional()
                .orElseThrow();
    }

    private ExplorerChoice choice(ResultsRound round, ResultsQuestion question, Grouping grouping, boolean weighted) {
        return new ExplorerChoice(
                question.code(), grouping, stopwatch.any(round.regions()).code(), Set.of(), false, weighted);
    }

    private void ofPublication() {
        RoundId round = rounds.get(rounds.size() - 2).id();
        report.timesWithMost(
                "preview of the release of a round, all questions",
                "",
                stopwatch.measured(1, FEW, () -> publications.preview(round)));
        report.timesWithMost(
                "releasing a round, all questions", "", stopwatch.measured(0, 1, () -> publications.release(round)));
        report.timesWithMost("releases of a round", "", stopwatch.measured(1, FEW, () -> publications.releases(round)));
        report.timesWithMost(
                "preview of the second release of a round",
                "",
                stopwatch.measured(0, 2, () -> publications.preview(round)));
    }
}
