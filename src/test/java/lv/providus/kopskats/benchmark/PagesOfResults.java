package lv.providus.kopskats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.publication.Benchmark;
import lv.providus.kopskats.publication.BenchmarkService;
import lv.providus.kopskats.publication.PublicPageService;
import lv.providus.kopskats.publication.PublishedService;
import lv.providus.kopskats.report.ReportService;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.AccountId;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.trend.TrendChoice;
import lv.providus.kopskats.trend.TrendGrouping;
import lv.providus.kopskats.trend.TrendService;
import lv.providus.kopskats.trend.TrendSubject;
import org.springframework.context.ApplicationContext;

/** What the pages beside the explorer read: report, trend, and what is published to others than researchers. */
final class PagesOfResults {

    private static final String REPORT_AIM = "aim: 500 ms";
    private static final String TREND_AIM = "aim: 50 ms";
    private static final String QUESTIONNAIRE = "many_answers";
    private static final int WARM_UP = 60;

    /** Thousands of rows are mapped by each call; the compiler takes its time. */
    private static final int WARM_UP_OF_TRENDS = 300;

    private static final int TIMES = 20;
    private static final int FEW = 5;

    /** Of so many questions a page shows all at once. */
    private static final int ON_A_PAGE = 12;

    private final ResultsService results;
    private final ReportService reports;
    private final TrendService trends;
    private final BenchmarkService benchmarks;
    private final PublicPageService publicPages;
    private final PublishedService published;
    private final Stopwatch stopwatch;
    private final List<ResultsRound> rounds;
    private final Map<String, TrendSubject> subjects = new HashMap<>();

    PagesOfResults(ApplicationContext services, Stopwatch stopwatch, List<ResultsRound> rounds) {
        this.results = services.getBean(ResultsService.class);
        this.reports = services.getBean(ReportService.class);
        this.trends = services.getBean(TrendService.class);
        this.benchmarks = services.getBean(BenchmarkService.class);
        this.publicPages = services.getBean(PublicPageService.class);
        this.published = services.getBean(PublishedService.class);
        this.stopwatch = stopwatch;
        this.rounds = rounds;
    }

    void ofReports() {
        stopwatch
                .report()
                .timesWithMost(
                        "report of a round, working figures: round, regions, slides",
                        REPORT_AIM,
                        stopwatch.measured(TIMES, TIMES, () -> {
                            ResultsRound round =
                                    results.open(stopwatch.any(rounds).id()).orElseThrow();
                            reports.working(round, stopwatch.any(round.regions()), stopwatch.either());
                            reports.releases(round);
                        }));
        stopwatch
                .report()
                .timesWithMost(
                        "report of a round, as it would be published",
                        REPORT_AIM,
                        stopwatch.measured(TIMES, TIMES, () -> {
                            ResultsRound round =
                                    results.open(stopwatch.any(rounds).id()).orElseThrow();
                            assertThat(reports.preview(round, stopwatch.any(round.regions())))
                                    .isPresent();
                        }));
    }

    void ofTrends() {
        stopwatch.measured(
                0,
                WARM_UP_OF_TRENDS,
                () -> trend(
                        stopwatch.any(followed()), stopwatch.any(List.of(TrendGrouping.values())), stopwatch.either()));
        for (ResultsQuestion question : List.of(
                round().question("housed_total").orElseThrow(),
                round().question("finance_sufficient").orElseThrow(),
                round().question("informal_support").orElseThrow())) {
            for (boolean same : List.of(false, true)) {
                stopwatch
                        .report()
                        .timesWithMost(
                                "trend of %d rounds, %s%s"
                                        .formatted(
                                                rounds.size(),
                                                question.type()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '),
                                                same ? ", those in all rounds" : ""),
                                TREND_AIM,
                                stopwatch.measured(
                                        2,
                                        TIMES,
                                        () -> trend(
                                                stopwatch.any(followed().stream()
                                                        .filter(one -> one.type() == question.type())
                                                        .toList()),
                                                stopwatch.any(List.of(TrendGrouping.values())),
                                                same)));
            }
        }
        stopwatch
                .report()
                .timesWithMost(
                        "what a trend can be about",
                        "",
                        stopwatch.measured(
                                FEW,
                                TIMES,
                                () -> assertThat(trends.open(
                                                QUESTIONNAIRE,
                                                stopwatch.any(followed()).code()))
                                        .isPresent()));
    }

    private ResultsRound round() {
        return rounds.getLast();
    }

    /** Questions with a trend. */
    private List<ResultsQuestion> followed() {
        return round().questions().stream()
                .filter(question ->
                        question.type() != ResultsQuestion.Type.TEXT && question.type() != ResultsQuestion.Type.DATE)
                .toList();
    }

    private void trend(ResultsQuestion question, TrendGrouping grouping, boolean same) {
        TrendSubject subject = subjects.computeIfAbsent(
                question.code(), code -> trends.subject(QUESTIONNAIRE, code).orElseThrow());
        Map<String, List<String>> address = Map.of(
                TrendChoice.GROUPING, List.of(grouping.code()), TrendChoice.WHO, List.of(same ? TrendChoice.SAME : ""));
        trends.trend(subject, TrendChoice.of(subject, address).orElseThrow());
    }

    void ofThosePublishedTo() {
        ResultsRound round = rounds.get(rounds.size() - 2);
        TestDatabase.jdbc()
                .update(
                        "update round set published_at = now() where id = ?",
                        round.id().value());
        stopwatch.as(() -> publicPages.switchOn(round.id(), publicPages.choosable(round.id())));
        List<Long> municipalities = TestDatabase.jdbc()
                .queryForList(
                        "select municipality_id from participation where round_id = ?",
                        Long.class,
                        round.id().value());
        stopwatch
                .report()
                .timesWithMost(
                        "own municipality beside region and country, all that its page reads",
                        "",
                        stopwatch.measured(TIMES, TIMES, () -> {
                            Long own = stopwatch.any(municipalities);
                            Actor.Person coordinator = new Actor.Person(
                                    new AccountId(901), Role.COORDINATOR, new MunicipalityId(own), "Koordinators");
                            Acting.as(coordinator, () -> {
                                Benchmark found = benchmarks.find(round.id()).orElseThrow();
                                benchmarks.figures(round.id(), List.of(stopwatch.any(found.questions())));
                            });
                        }));
        stopwatch
                .report()
                .timesWithMost(
                        "public page of a round, one question",
                        "",
                        stopwatch.measured(TIMES, TIMES, () -> publicPage(round.id(), 1)));
        stopwatch
                .report()
                .timesWithMost(
                        "public page of a round, %d questions".formatted(ON_A_PAGE),
                        "",
                        stopwatch.measured(FEW, TIMES, () -> publicPage(round.id(), ON_A_PAGE)));
    }

    private void publicPage(RoundId id, int shown) {
        List<ResultsQuestion> questions =
                published.questions(published.round(id).orElseThrow());
        int begin = stopwatch.below(questions.size() - shown);
        published.figures(id, questions.subList(begin, begin + shown));
    }
}
