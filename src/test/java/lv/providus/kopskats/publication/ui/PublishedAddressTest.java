package lv.providus.kopskats.publication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.account.People;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.publication.PublicPageService;
import lv.providus.kopskats.results.SurveyFixture;
import lv.providus.kopskats.round.RoundEditing;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.RoundId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What addresses of the public pages answer to programs. */
@IntegrationTest
class PublishedAddressTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RoundEditing editing;

    @Autowired
    private PublicPageService pages;

    @Test
    void an_address_under_which_nothing_is_published_answers_that_nothing_is_there_and_others_answer()
            throws IOException, InterruptedException {
        SurveyFixture survey = new SurveyFixture();
        RoundId round = survey.fullRound();
        for (String atvk : survey.asked(round)) {
            survey.submit(round, atvk, Map.of("finance_sufficient", 4));
        }
        RoundId unpublished = survey.fullRound();
        Acting.as(People.researcher("r@providus.example"), () -> {
            editing.publish(round, 0);
            pages.switchOn(round, List.of(SurveyFixture.question("finance_sufficient")));
        });

        for (String there : List.of(
                "published",
                "published/method",
                "published/" + round,
                "published/" + round + "?question=finance_sufficient")) {
            assertThat(status(there)).as(there).isEqualTo(200);
        }
        for (String gone : List.of(
                "published/999999",
                "published/nothing",
                "published/" + unpublished,
                "published/" + round + "?question=difficulties")) {
            assertThat(status(gone)).as(gone).isEqualTo(404);
        }
    }

    private int status(String address) throws IOException, InterruptedException {
        try (HttpClient program = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = program.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + address))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("<html");
            return answer.statusCode();
        }
    }
}
