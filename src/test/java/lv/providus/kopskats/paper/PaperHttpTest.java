package lv.providus.kopskats.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.response.Survey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The PDFs as a browser fetches them. */
@IntegrationTest
class PaperHttpTest {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String LUDZA = "0037000";
    private static final String REZEKNE = "0043000";

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Survey survey;

    @BeforeEach
    void ask() {
        survey = Survey.open();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,*/*");
    }

    private HttpResponse<byte[]> paper(String atvk, String file) {
        return send(request("/rounds/" + survey.round + "/paper/" + atvk + "/" + file));
    }

    private void signIn(String email) {
        Matcher token = TOKEN.matcher(new String(send(request("/sign-in")).body(), StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        HttpResponse<byte[]> reply = send(request("/sign-in-with-password")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                                + URLEncoder.encode(People.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
        assertThat(reply.headers().firstValue("Location").orElse("")).doesNotContain("error");
    }

    @Test
    void a_coordinator_gets_the_own_papers_under_speaking_names() {
        People.coordinator("cita@ludza.example", survey.ludza);
        signIn("cita@ludza.example");
        for (String file : new String[] {"questionnaire.pdf", "answers.pdf"}) {
            HttpResponse<byte[]> reply = paper(LUDZA, file);
            assertThat(reply.statusCode()).as(file).isEqualTo(200);
            assertThat(reply.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(new String(reply.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
            assertThat(reply.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("attachment", "filename*=UTF-8''Ludzas%20novads%20%E2%80%93%20K%C4%81rta");
        }
    }

    @Test
    void papers_of_others_and_papers_that_are_not_there_are_refused_alike() {
        People.coordinator("cita@ludza.example", survey.ludza);
        signIn("cita@ludza.example");
        assertThat(paper(REZEKNE, "questionnaire.pdf").statusCode()).isEqualTo(403);
        assertThat(paper(REZEKNE, "answers.pdf").statusCode()).isEqualTo(403);
        assertThat(paper(LUDZA, "submissions/1.pdf").statusCode()).isEqualTo(403);
        assertThat(paper("nonsense", "answers.pdf").statusCode()).isEqualTo(403);
        assertThat(send(request("/questionnaires/1/questionnaire.pdf")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_researcher_gets_blank_ones_but_no_drafts() {
        People.researcher("r@providus.example");
        signIn("r@providus.example");
        assertThat(paper(LUDZA, "questionnaire.pdf").statusCode()).isEqualTo(200);
        assertThat(send(request("/questionnaires/1/questionnaire.pdf")).statusCode())
                .isEqualTo(200);
        assertThat(paper(LUDZA, "answers.pdf").statusCode()).isEqualTo(403);
        assertThat(paper(LUDZA, "submissions/1.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void without_sign_in_there_is_no_paper() {
        HttpResponse<byte[]> reply = paper(LUDZA, "questionnaire.pdf");
        assertThat(reply.statusCode()).isEqualTo(302);
        assertThat(reply.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }
}
