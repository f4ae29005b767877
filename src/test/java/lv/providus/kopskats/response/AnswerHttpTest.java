package lv.providus.kopskats.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the browser sends for each answer, and what it is told. */
@IntegrationTest
class AnswerHttpTest {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String LUDZA = "0037000";

    @LocalServerPort
    private int port;

    @Autowired
    private ResponseService responses;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Survey survey;
    private Actor.Person coordinator;
    private String token = "";

    @BeforeEach
    void signIn() {
        survey = Survey.open();
        coordinator = People.coordinator("cita@ludza.example", survey.ludza);
        send(HttpRequest.newBuilder(address("/sign-in-with-password"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=cita%40ludza.example&password="
                        + URLEncoder.encode(People.PASSWORD, StandardCharsets.UTF_8)
                        + "&_csrf="
                        + URLEncoder.encode(tokenOn("/sign-in"), StandardCharsets.UTF_8))));
        token = tokenOn("/my-rounds");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String tokenOn(String page) {
        Matcher found = TOKEN.matcher(send(HttpRequest.newBuilder(address(page)).header("Accept", "text/html"))
                .body());
        assertThat(found.find()).as("a token on " + page).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> put(String path, String body, String csrfToken) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Accept-Language", "lv")
                .header("X-CSRF-TOKEN", csrfToken)
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(String question, String body) {
        return put("/rounds/" + survey.round + "/form/" + LUDZA + "/answers/" + question, body, token);
    }

    private static String typed(String text, int base, UUID key) {
        return """
                {"base": %d, "key": "%s", "typed": "%s", "estimated": false}""".formatted(base, key, text);
    }

    private OwnResponse stored() {
        return Acting.as(coordinator, () -> responses.open(survey.round)).orElseThrow();
    }

    @Test
    void an_answer_is_stored_when_the_reply_says_saved() {
        HttpResponse<String> reply = put("residing_now", typed("2\u00a0625", 0, UUID.randomUUID()));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body())
                .contains("\"result\":\"saved\"", "\"version\":1")
                .containsPattern("\"at\":\"\\d\\d:\\d\\d\"");
        assertThat(stored().answer(Survey.RESIDING).orElseThrow().value()).isEqualTo(NumberAnswer.of(2625));
        assertThat(put("informal_support", """
                {"base": 0, "choices": [], "estimated": false}""").statusCode()).isEqualTo(200);
        assertThat(stored().answer(Survey.SUPPORT)).isPresent();
    }

    @Test
    void what_does_not_fit_is_refused_in_the_language_of_the_request_and_the_stored_answer_stays() {
        put("residing_now", typed("120", 0, UUID.randomUUID()));

        for (String text : new String[] {"divi", "-5", "2625,5", "1000000000000", "26 25"}) {
            HttpResponse<String> reply = put("residing_now", typed(text, 1, UUID.randomUUID()));
            assertThat(reply.statusCode()).as(text).isEqualTo(422);
            assertThat(reply.body()).as(text).contains("\"result\":\"refused\"", "\"problem\":\"");
        }
        assertThat(put("remarks", typed("ā".repeat(100_000), 0, UUID.randomUUID()))
                        .body())
                .contains("4\u00a0000");
        assertThat(put("residing_now", """
                {"base": 1, "comment": "bez atbildes", "estimated": false}""").statusCode()).isEqualTo(422);
        assertThat(stored().answer(Survey.RESIDING).orElseThrow().value()).isEqualTo(NumberAnswer.of(120));
        assertThat(stored().answers()).hasSize(1);
    }

    @Test
    void a_colleagues_change_is_a_conflict_and_a_repeated_request_gets_the_same_reply_and_what_is_stored_since() {
        UUID key = UUID.randomUUID();
        String first = put("residing_now", typed("70", 0, key)).body();
        assertThat(put("residing_now", typed("70", 0, key)).body()).isEqualTo(first);
        Acting.as(
                survey.colleague,
                () -> responses.save(SaveAnswer.of(survey.round, Survey.RESIDING, NumberAnswer.of(71), 1)));

        assertThat(put("residing_now", typed("70", 0, key)).body())
                .contains(
                        "\"result\":\"saved\",\"version\":1",
                        "\"overtaken\":{\"version\":2",
                        "\"typed\":\"71\"",
                        "Mainīja");
        HttpResponse<String> conflict = put("residing_now", typed("72", 1, UUID.randomUUID()));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("\"result\":\"conflict\"");
        assertThat(stored().answer(Survey.RESIDING).orElseThrow().value()).isEqualTo(NumberAnswer.of(71));
    }

    @Test
    void a_page_whose_session_is_over_begins_no_other_session_by_saving() throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        address("/rounds/" + survey.round + "/form/" + LUDZA + "/answers/residing_now"))
                                .header("Content-Type", "application/json")
                                .header("Cookie", "kopskats-session=gone")
                                .PUT(HttpRequest.BodyPublishers.ofString(typed("1", 0, UUID.randomUUID())))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void another_municipality_a_forged_request_and_nobody_store_nothing() {
        String foreign = "/rounds/" + survey.round + "/form/0056000/answers/residing_now";
        assertThat(put(foreign, typed("1", 0, UUID.randomUUID()), token).body()).contains("not_asked");
        assertThat(put("nav_tada", typed("1", 0, UUID.randomUUID())).body()).contains("not_asked");
        assertThat(put("Slikts%20kods", typed("1", 0, UUID.randomUUID())).statusCode())
                .isEqualTo(409);
        String own = "/rounds/" + survey.round + "/form/" + LUDZA + "/answers/residing_now";
        assertThat(put(own, typed("1", 0, UUID.randomUUID()), "forged").statusCode())
                .isIn(302, 403);
        assertThat(put(own, "{", token).statusCode()).isEqualTo(400);
        assertThat(put("/rounds/999999999999999999999/form/" + LUDZA + "/answers/residing_now", "{}", token)
                        .statusCode())
                .isEqualTo(400);
        TestDatabase.jdbc().update("update account set enabled = false");
        assertThat(put(own, typed("1", 0, UUID.randomUUID()), token).statusCode())
                .isEqualTo(401);
        assertThat(Survey.count("select count(*) from answer")).isZero();
    }

    @Test
    void a_body_beyond_the_limit_is_refused_unread_and_what_cannot_be_read_says_so() {
        String beyond = typed("1".repeat(ResponseNavigation.LONGEST_ANSWER), 0, UUID.randomUUID());
        HttpResponse<String> known = put("residing_now", beyond);
        assertThat(known.statusCode()).isEqualTo(413);
        assertThat(known.body()).contains("\"result\":\"refused\"", "pārāk garš");
        HttpResponse<String> streamed = send(
                HttpRequest.newBuilder(address("/rounds/" + survey.round + "/form/" + LUDZA + "/answers/residing_now"))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "lv")
                        .header("X-CSRF-TOKEN", token)
                        .PUT(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(beyond.getBytes(StandardCharsets.UTF_8)))));
        assertThat(streamed.statusCode()).isEqualTo(413);
        HttpResponse<String> unreadable = put("residing_now", "{");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("\"result\":\"refused\"", "nesaprata");
        assertThat(put("residing_now", "null").statusCode()).isEqualTo(400);
        assertThat(stored().answers()).isEmpty();
    }

    @Test
    void a_reason_stands_for_the_number_it_was_given_with_only() {
        put("residing_now", explained("70", 0, "Skaitīts divreiz"));
        assertThat(reason()).isEqualTo("Skaitīts divreiz");
        put("residing_now", explained("90", 1, "Skaitīts divreiz"));
        assertThat(stored().answer(Survey.RESIDING).orElseThrow().value()).isEqualTo(NumberAnswer.of(90));
        assertThat(reason()).isNull();
        put("residing_now", explained("90", 2, "Skaitīts divreiz"));
        assertThat(reason()).isEqualTo("Skaitīts divreiz");
        put("residing_now", explained("91", 3, "Atbrauca vēl viena ģimene"));
        assertThat(reason()).isEqualTo("Atbrauca vēl viena ģimene");
        put("residing_now", explained("92", 4, "Atbrauca vēl viena ģimene").replace("}", ", \"reasonAgain\": true}"));
        assertThat(stored().answer(Survey.RESIDING).orElseThrow().value()).isEqualTo(NumberAnswer.of(92));
        assertThat(reason()).isEqualTo("Atbrauca vēl viena ģimene");
        put("residing_now", explained("92", 5, "\\u200b \\u2060"));
        assertThat(reason()).isNull();
    }

    private @Nullable String reason() {
        return stored().answer(Survey.RESIDING).orElseThrow().content().reasonForWarning();
    }

    private static String explained(String text, int base, String reason) {
        return """
                {"base": %d, "key": "%s", "typed": "%s", "estimated": false, "reason": "%s"}""".formatted(base, UUID.randomUUID(), text, reason);
    }

    @Test
    void after_submission_and_after_the_round_the_reply_says_why_nothing_is_stored() {
        put("residing_now", typed("0", 0, UUID.randomUUID()));
        Acting.as(coordinator, () -> survey.submit(responses, 1));
        assertThat(put("residing_now", typed("1", 1, UUID.randomUUID())).body()).contains("\"submitted\"");
        TestDatabase.jdbc()
                .update("update round set opens_at = now() - interval '9 days', closes_at = now() - interval '2 days'");
        assertThat(put("residing_now", typed("1", 1, UUID.randomUUID())).body()).contains("\"closed\"");
        assertThat(stored().answer(Survey.RESIDING).orElseThrow().value()).isEqualTo(NumberAnswer.of(0));
    }
}
