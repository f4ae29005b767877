package lv.providus.kopskats.benchmark;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lv.providus.kopskats.journey.Browser;
import lv.providus.kopskats.journey.RunningApplication;
import lv.providus.kopskats.response.GeneratedSurvey;
import lv.providus.kopskats.response.GeneratedSurvey.Asked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * What the form costs: the packaged application on an empty data directory and loopback, with a questionnaire of 50
 * questions and one of 200.
 */
@Tag("benchmark")
class FormBenchmarkTest {

    private static final String PASSWORD = "zils ezers aiz meža 41";
    private static final int SHORT = 50;
    private static final int SHORT_SECTIONS = 5;
    private static final int LARGE = 200;
    private static final int LARGE_SECTIONS = 12;
    private static final int WARM_UP = 600;
    private static final int ANSWERS = 2_000;
    private static final int CLIENTS = 8;
    private static final int SESSIONS_BEFORE = 6;
    private static final int SESSIONS = 36;
    private static final int SECONDS_FOR_PUSHES = 2;

    private final Report report = new Report("form");

    private record Place(RunningApplication application, long round, GeneratedSurvey survey) {

        String form(String atvk) {
            return "rounds/" + round + "/form/" + atvk;
        }

        FormClient client(String atvk) {
            return new FormClient(application.url("").replaceFirst("/$", ""), form(atvk))
                    .signIn("coordinator-" + atvk + "@kopskats.example", PASSWORD);
        }
    }

    @Test
    void what_the_form_costs() throws Exception {
        try (RunningApplication application = RunningApplication.forMeasuring(Map.of("kopskats.trial", "false"))) {
            JdbcTemplate database = application.database();
            List<String> asked = municipalities(database);
            coordinators(database, asked);
            Place small = place(application, database, asked, "short", SHORT_SECTIONS, SHORT);
            Place large = place(application, database, asked, "large", LARGE_SECTIONS, LARGE);

            measureSaving(small, asked);
            measureStatements(small, asked.getLast());
            measureWire(small, asked.get(CLIENTS + 1), "50 questions");
            measureWire(large, asked.get(CLIENTS + 1), "200 questions");
            measureHeap(small, asked, "50 questions, first section of 10 open");
            measureHeap(large, asked, "200 questions, first section of 17 open");
        } finally {
            report.write();
        }
    }

    private static List<String> municipalities(JdbcTemplate database) {
        return database.queryForList(
                "select atvk from municipality where valid_to is null order by atvk limit ?",
                String.class,
                SESSIONS + 1);
    }

    private static void coordinators(JdbcTemplate database, List<String> asked) {
        String hash = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
        asked.forEach(atvk -> database.update(
                "insert into account (email, display_name, role, municipality_id, password_hash)"
                        + " select 'coordinator-' || atvk || '@kopskats.example', 'Koordinators', 'coordinator', id, ?"
                        + " from municipality where atvk = ?",
                hash,
                atvk));
    }

    private static Place place(
            RunningApplication application,
            JdbcTemplate database,
            List<String> asked,
            String code,
            int sections,
            int questions) {
        GeneratedSurvey survey = GeneratedSurvey.write(database, code, sections, questions);
        return new Place(application, survey.openRound(asked), survey);
    }

    private void measureSaving(Place place, List<String> asked) throws Exception {
        FormClient one = place.client(asked.getFirst());
        save(place, one, WARM_UP, 0);
        report.times("saving an answer, one client, p50 / p95", save(place, one, ANSWERS, WARM_UP));

        List<FormClient> several =
                asked.subList(0, CLIENTS).stream().map(place::client).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Duration>>> running = several.stream()
                    .skip(1)
                    .map(client -> threads.submit(() -> save(place, client, ANSWERS / CLIENTS, 0)))
                    .toList();
            List<Duration> taken = new ArrayList<>();
            for (Future<List<Duration>> client : running) {
                taken.addAll(client.get());
            }
            report.times("saving an answer, " + (CLIENTS - 1) + " clients at once, p50 / p95", taken);
        }
    }

    private static List<Duration> save(Place place, FormClient client, int answers, int begin) {
        List<Asked> questions = place.survey().questions();
        return IntStream.range(begin, begin + answers)
                .mapToObj(number ->
                        client.save(questions.get(number % questions.size()), number / questions.size() + number))
                .toList();
    }

    private void measureStatements(Place place, String atvk) {
        FormClient client = place.client(atvk);
        client.save(place.survey().questions().getFirst(), 1);
        StatementLog log = new StatementLog(place.application());
        StatementLog.Counted first = log.during(
                () -> place.survey().questions().subList(1, SHORT).forEach(question -> client.save(question, 1)));
        StatementLog.Counted changes =
                log.during(() -> place.survey().questions().forEach(question -> client.save(question, 2)));
        perAnswer("statements per first answer", first, SHORT - 1);
        perAnswer("statements per changed answer", changes, SHORT);
        try (Browser browser = Browser.start()) {
            Page page = signedIn(browser, client, place);
            page.navigate(place.application().url(place.form(atvk) + "/check"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            StatementLog.Counted submitting = log.during(() -> {
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Iesniegt anketu"))
                        .click();
                page.waitForURL("**/receipt/**");
                page.waitForLoadState(LoadState.NETWORKIDLE);
            });
            report.row(
                    "statements to submit 50 answers and to show the receipt", Long.toString(submitting.working()), "");
            report.row(
                    "statements of a response of 50 questions, saved and submitted",
                    Long.toString(Math.round(first.working() * (double) SHORT / (SHORT - 1)) + submitting.working()),
                    "aim: 250");
        }
        log.stop();
    }

    private void perAnswer(String what, StatementLog.Counted counted, int answers) {
        report.row(
                what,
                "%.1f (%.1f)".formatted(counted.working() / (double) answers, counted.all() / (double) answers),
                "aim: 5 (in brackets with begin and commit)");
    }

    private static Page signedIn(Browser browser, FormClient client, Place place) {
        Page page = browser.newVisitor();
        page.context()
                .addCookies(List.of(new Cookie("kopskats-session", client.session())
                        .setUrl(place.application().url(""))));
        return page;
    }

    private void measureWire(Place place, String atvk, String what) {
        FormClient client = place.client(atvk);
        try (Browser browser = Browser.start()) {
            Page page = signedIn(browser, client, place);
            Wire wire = new Wire(page);
            open(page, place.application().url(place.form(atvk)));
            report.row("bytes to open the form, first visit, " + what, Report.kilobytes(wire.received()), "");
            page.navigate(place.application().url("my-rounds"));
            settle(page);
            wire.received();
            open(page, place.application().url(place.form(atvk)));
            report.row("bytes to open the form, later visits, " + what, Report.kilobytes(wire.received()), "");
            wire.received();
            measureAnswers(page, wire, place, what);
        }
    }

    private void measureAnswers(Page page, Wire wire, Place place, String what) {
        List<Request> requests = Collections.synchronizedList(new ArrayList<>());
        page.onRequestFinished(requests::add);
        List<Asked> counts = place.survey().questions().stream()
                .filter(question -> question.section().equals("section_1"))
                .filter(question -> question.type().equals("count"))
                .toList();
        for (Asked question : counts) {
            Locator field = page.locator("[data-question='" + question.code() + "'] input")
                    .first();
            field.fill("2625");
            field.press("Tab");
            page.locator("[data-question='" + question.code() + "'][data-saving='saved']")
                    .waitFor();
        }
        settle(page);
        long sent = 0;
        for (Request request : List.copyOf(requests)) {
            Sizes sizes = request.sizes();
            sent += sizes.requestHeadersSize + sizes.requestBodySize;
        }
        report.row(
                "bytes per answer, received + sent, " + what,
                Report.kilobytes(wire.received() / (double) counts.size()) + " + "
                        + Report.kilobytes(sent / (double) counts.size()),
                "");
    }

    private static void open(Page page, String url) {
        page.navigate(url);
        page.locator("[data-question]").first().waitFor();
        settle(page);
    }

    private static void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(SECONDS_FOR_PUSHES * 1_000);
    }

    private void measureHeap(Place place, List<String> asked, String what) {
        Heap heap = new Heap(place.application());
        asked.subList(0, SESSIONS_BEFORE).forEach(atvk -> place.client(atvk).openForm());
        long before = heap.liveBytes();
        List<String> others = asked.subList(SESSIONS_BEFORE, SESSIONS);
        others.forEach(atvk -> place.client(atvk).openForm());
        long after = heap.liveBytes();
        report.row(
                "heap per open form (" + what + ")",
                Report.kilobytes((after - before) / (double) others.size()),
                "aim: 300 KB");
    }
}
