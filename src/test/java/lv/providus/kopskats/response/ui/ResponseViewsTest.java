package lv.providus.kopskats.response.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseNavigation;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.SaveAnswer;
import lv.providus.kopskats.response.SubmissionService;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ResponseViewsTest extends SpringBrowserlessTest {

    @Autowired
    private ResponseService responses;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private RoundService rounds;

    private Survey survey;

    @BeforeEach
    void ask() {
        survey = Survey.open();
        UI.getCurrent().setLocale(Language.LV.locale());
    }

    private String atvk(String name) {
        return String.valueOf(TestDatabase.jdbc()
                .queryForObject(
                        "select atvk from municipality where name = ? and valid_to is null", String.class, name));
    }

    private String form(String municipality) {
        return ResponseNavigation.FORM
                .replace(":round", survey.round.toString())
                .replace(":atvk", atvk(municipality));
    }

    private void inTheForm(Runnable work) {
        Acting.as(survey.coordinator, () -> {
            navigate(form("Ludzas novads"), QuestionnaireFormView.class);
            work.run();
        });
    }

    private OwnResponse stored() {
        return Acting.as(survey.coordinator, () -> responses.open(survey.round)).orElseThrow();
    }

    private TextField field(QuestionCode question) {
        return $(TextField.class)
                .withCondition(field -> String.valueOf(field.getLabel()).endsWith(" " + question))
                .single();
    }

    private void type(QuestionCode question, String text) {
        test(field(question)).setValue(text);
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private String page() {
        return textOf((Component) getCurrentView());
    }

    @Test
    void what_cannot_be_an_answer_stays_visible_with_its_message() {
        inTheForm(() -> {
            type(Survey.RESIDING, "120");
            for (String typed : new String[] {"divi", "-5", "2625,5", "1000000000000", "26 25"}) {
                type(Survey.RESIDING, typed);

                assertThat(field(Survey.RESIDING).getValue()).isEqualTo(typed);
                assertThat(field(Survey.RESIDING).isInvalid()).isTrue();
                assertThat(field(Survey.RESIDING).getErrorMessage()).isNotBlank();
            }
        });
    }

    @Test
    void back_and_continue_lead_through_the_sections_but_not_past_what_is_not_saved() {
        inTheForm(() -> {
            type(Survey.RESIDING, "divi");
            test($(Button.class).withText("Turpināt").single()).click();
            assertThat(page()).contains("1. daļa no 2", "Pirms turpināt, izlabojiet 1 vietu");

            type(Survey.RESIDING, "2");
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(2)));
            test($(Button.class).withText("Turpināt").single()).click();
            assertThat(page()).contains("2. daļa no 2");
            test($(Button.class).withText("Pārbaudīt un iesniegt").single()).click();
            assertThat(getCurrentView()).isInstanceOf(CheckAndSubmitView.class);
            test($(Button.class).withText("Atpakaļ").single()).click();
            assertThat(page()).contains("2. daļa no 2");
            test($(Button.class).withText("Atpakaļ").single()).click();
            assertThat(page()).contains("1. daļa no 2");
            assertThat(field(Survey.RESIDING).getValue()).isEqualTo("2");
        });
    }

    @Test
    void a_text_of_100_000_characters_is_refused_and_stays_visible() {
        String text = "ā".repeat(100_000);
        Acting.as(survey.coordinator, () -> {
            FormAddresses.open(UI.getCurrent(), form("Ludzas novads") + "?section=opinions");
            TextArea area = $(TextArea.class).single();
            test(area).setValue(text);

            assertThat(area.getValue()).isEqualTo(text);
            assertThat(area.isInvalid()).isTrue();
        });
        assertThat(stored().answers()).isEmpty();
    }

    @Test
    void an_empty_questionnaire_is_not_submitted_and_a_missing_answer_is_linked() {
        Acting.as(survey.coordinator, () -> {
            UI.getCurrent().navigate(form("Ludzas novads") + "/check");
            test($(Button.class).withText("Iesniegt anketu").single()).click();
            assertThat(page()).contains("Anketā vēl nav nevienas atbildes");

            responses.save(survey.first(Survey.HOUSED, NumberAnswer.of(1)));
            UI.getCurrent().navigate(form("Ludzas novads"));
            UI.getCurrent().navigate(form("Ludzas novads") + "/check");
            test($(Button.class).withText("Iesniegt anketu").single()).click();
            assertThat($(Anchor.class)
                            .withCondition(link -> link.getText().startsWith("Jautājums residing_now"))
                            .single()
                            .getHref())
                    .endsWith("?section=numbers&question=residing_now");
        });
        assertThat(stored().submissions()).isEmpty();
    }

    @Test
    void submitting_leads_to_the_receipt_and_back_leads_there_again_until_it_is_reopened() {
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(0)));
            UI.getCurrent().navigate(form("Ludzas novads") + "/check");
            test($(Button.class).withText("Iesniegt anketu").single()).click();
            String receipt = stored().submissions().getFirst().receiptNumber().value();
            assertThat(getCurrentView()).isInstanceOf(ReceiptView.class);
            assertThat(page()).contains(receipt);

            UI.getCurrent().navigate(form("Ludzas novads"));
            assertThat(getCurrentView()).isInstanceOf(ReceiptView.class);

            test($(Button.class).withText("Labot").single()).click();
            assertThat(getCurrentView()).isInstanceOf(QuestionnaireFormView.class);
            assertThat(page()).contains("Jūs labojat iesniegtu anketu");
        });
    }

    @Test
    void the_address_of_another_municipality_is_refused_without_a_hint_whether_there_is_something() {
        Acting.as(survey.stranger, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(7))));
        Acting.as(survey.coordinator, () -> {
            UI.getCurrent().navigate(form("Rēzeknes novads"));
            String refusal = page();
            assertThat(refusal).contains("nav").doesNotContain("Rēzekne", "7");
            assertThat(getCurrentView()).isNotInstanceOf(QuestionnaireFormView.class);

            UI.getCurrent().navigate(form("Rīgas valstspilsēta"));
            assertThat(page()).isEqualTo(refusal);
            UI.getCurrent().navigate(form("Rēzeknes novads").replace("/form/", "/receipt/"));
            assertThat(page()).isEqualTo(refusal);
            UI.getCurrent().navigate("rounds/999/form/" + atvk("Ludzas novads"));
            assertThat(page()).isEqualTo(refusal);
        });
    }

    @Test
    void the_home_shows_what_is_asked_now_and_what_was() {
        Acting.as(survey.coordinator, () -> {
            navigate(MyRoundsView.class);
            assertThat(page()).contains("Kārta", "Nav sākta", "Sākt", "Atbildēts uz 0 no 10 jautājumiem");

            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(0)));
            survey.submit(responses, 1);
            survey.close();
            navigate(MyRoundsView.class);
            assertThat(page())
                    .contains("Pašlaik nekas nav jāaizpilda", "Iepriekšējās kārtas", "Iesniegta")
                    .contains(stored().submissions().getFirst().receiptNumber().value());
        });
    }

    @Test
    void the_researcher_reads_a_submission_and_of_a_draft_only_how_far_it_is() {
        Acting.as(survey.coordinator, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(4321))));
        String address = ResponseNavigation.SUBMISSION
                .replace(":round", survey.round.toString())
                .replace(":atvk", atvk("Ludzas novads"));
        Acting.as(survey.researcher, () -> {
            UI.getCurrent().navigate(address);
            assertThat(page()).contains("Melnrakstā ir 1 atbilde").doesNotContain("4\u00a0321");
        });
        Acting.as(survey.coordinator, () -> survey.submit(responses, 1));
        Acting.as(survey.researcher, () -> {
            navigate(ImportView.class, Map.of("round", survey.round.toString()));
            UI.getCurrent().navigate(address);
            assertThat($(H1.class).single().getText()).isEqualTo("Ludzas novads");
            assertThat(page()).contains("4\u00a0321", "Nav atbildēts", "Iesniegta");
        });
    }

    @Test
    void a_file_is_previewed_and_taken_in_only_with_its_left_out_columns_confirmed() {
        Acting.as(survey.researcher, () -> {
            ImportView view = navigate(ImportView.class, Map.of("round", survey.round.toString()));
            upload(view, "municipality,residing_now\nNekurienes novads,1");
            assertThat(page()).contains("Nekas nav importēts: 1 kļūda.", "2. rinda: pašvaldība „Nekurienes novads”");

            upload(view, "municipality,residing_now,residents\nLudzas novads,1,24495");
            assertThat(page()).contains("1 pašvaldība, 1 atbilde", "residents");
            test($(Button.class).withText("Importēt 1 pašvaldības atbildes").single())
                    .click();
            assertThat(page()).contains("Nekas nav importēts. Apstipriniet");
            assertThat(submissions.latest(survey.round, survey.ludza)).isEmpty();

            test($(com.vaadin.flow.component.checkbox.Checkbox.class).single()).click();
            test($(Button.class).withText("Importēt 1 pašvaldības atbildes").single())
                    .click();
            assertThat(page()).contains("Importētas 1 pašvaldības atbildes: 1 atbilde.");
            assertThat(submissions.latest(survey.round, survey.ludza)).isPresent();
        });
    }

    @Test
    void a_file_that_is_too_large_is_refused_by_the_server_too_and_the_page_says_what_can_be_taken() {
        Acting.as(survey.researcher, () -> {
            navigate(ImportView.class, Map.of("round", survey.round.toString()));
            Upload upload = $(Upload.class).single();

            UploadEvent tooLarge = new UploadEvent(
                    VaadinRequest.getCurrent(),
                    VaadinResponse.getCurrent(),
                    VaadinSession.getCurrent(),
                    "liels.csv",
                    10L * 1024 * 1024 + 1,
                    "text/csv",
                    upload.getElement(),
                    null);
            assertThatCode(() -> onTheServer(upload).handleUploadRequest(tooLarge))
                    .doesNotThrowAnyException();
            VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(tooLarge.isRejected()).isTrue();
            assertThat(page()).contains("Failu nevar pieņemt, un nekas nav mainīts. Der CSV faili līdz 10 MB.");

            navigate(ImportView.class, Map.of("round", survey.round.toString()));
            Upload again = $(Upload.class).single();
            assertThat(onTheServer(again).getFileSizeMax()).isEqualTo(10L * 1024 * 1024);
            ComponentUtil.fireEvent(again, new FileRejectedEvent(again, "File is Too Big.", "liels.csv"));
            assertThat(page()).contains("Failu nevar pieņemt, un nekas nav mainīts. Der CSV faili līdz 10 MB.");
        });
    }

    /** What takes the files of a place, whatever the browser says. */
    private static UploadHandler onTheServer(Upload upload) {
        return VaadinSession.getCurrent()
                .getResourceRegistry()
                .getResource(URI.create(upload.getElement().getAttribute("target")))
                .map(StreamResourceRegistry.ElementStreamResource.class::cast)
                .map(taking -> (UploadHandler) taking.getElementRequestHandler())
                .orElseThrow();
    }

    private void upload(ImportView view, String file) {
        view.preview(rounds.find(survey.round).orElseThrow(), file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_submission_stays_readable_with_what_changed_and_only_by_its_municipality() {
        String earlier = form("Ludzas novads").replace("/form/", "/receipt/") + "/1";
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(4321)));
            survey.submit(responses, 1);
            UI.getCurrent().navigate(earlier);
            assertThat(getCurrentView()).isInstanceOf(ReceiptView.class);
            assertThat(page()).doesNotContain("mainīta", "Mainīta");

            responses.correct(survey.round);
            responses.save(SaveAnswer.of(
                    survey.round,
                    Survey.RESIDING,
                    NumberAnswer.of(4322),
                    stored().answer(Survey.RESIDING).orElseThrow().version()));
            survey.submit(responses, 2);
            navigate(MyRoundsView.class);
            UI.getCurrent().navigate(form("Ludzas novads").replace("/form/", "/receipt/"));
            String first = stored().submissions().getLast().receiptNumber().value();
            assertThat(page())
                    .contains(
                            "Agrākie iesniegumi",
                            "Iesniedza",
                            "Pret iesniegumu Nr. 1 mainīta 1 atbilde",
                            "Iesniegumā Nr. 2: 4\u00a0321 → 4\u00a0322 (Ludzas koordinatore");
            assertThat($(Anchor.class)
                            .withCondition(link -> link.getText().equals("Iesniegums Nr. 1, kvīts " + first))
                            .single()
                            .getHref())
                    .isEqualTo(earlier);

            UI.getCurrent().navigate(earlier);
            assertThat(getCurrentView()).isInstanceOf(EarlierReceiptView.class);
            assertThat($(H1.class).single().getText()).isEqualTo("Iesniegums Nr. 1");
            assertThat(page())
                    .contains(first, "4\u00a0321", "šīs atbildes vairs nav spēkā")
                    .doesNotContain("4\u00a0322");
            assertThat($(Anchor.class)
                            .withCondition(link -> link.getHref().endsWith("/submissions/1.pdf"))
                            .exists())
                    .isTrue();

            UI.getCurrent().navigate(earlier.replaceAll("/1$", "/9"));
            assertThat(page()).doesNotContain("4\u00a0321", "4\u00a0322");
        });
        Acting.as(survey.stranger, () -> {
            UI.getCurrent().navigate(earlier);
            assertThat(getCurrentView()).isNotInstanceOf(EarlierReceiptView.class);
            assertThat(page()).doesNotContain("4\u00a0321", "Ludza");
        });
    }
}
