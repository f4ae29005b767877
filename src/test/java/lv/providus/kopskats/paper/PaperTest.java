package lv.providus.kopskats.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.BatteryQuestion;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireUpload;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.questionnaire.Samples;
import lv.providus.kopskats.response.AnswerContent;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.SaveAnswer;
import lv.providus.kopskats.response.SaveResult;
import lv.providus.kopskats.response.SubmitResult;
import lv.providus.kopskats.response.Survey;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class PaperTest {

    private static final Path WRITTEN = Path.of("target", "paper");

    @Autowired
    private PaperService papers;

    @Autowired
    private PdfRenderer renderer;

    @Autowired
    private SubmissionFile submissionFile;

    @Autowired
    private QuestionnaireService questionnaires;

    @Autowired
    private ResponseService responses;

    @Test
    void every_question_hint_and_answer_to_choose_of_the_real_questionnaire_stands_on_the_blank_one() {
        Survey survey = Survey.open();
        QuestionnaireVersion version = stored(survey, Samples.realFile());
        for (Language language : Language.values()) {
            Paper paper = Acting.as(survey.researcher, () -> papers.blank(version.id(), language))
                    .orElseThrow();
            String text = textOf(paper, "real-" + language);
            version.sections().forEach(section -> {
                assertThat(text).contains(plain(section.title().in(language)));
                section.questions().forEach(question -> {
                    assertThat(text).contains(plain(question.wording().in(language)));
                    if (question.hint() != null) {
                        assertThat(text).contains(plain(question.hint().in(language)));
                    }
                    if (question instanceof BatteryQuestion battery) {
                        battery.scale()
                                .points()
                                .forEach(point -> assertThat(text)
                                        .contains(plain(point.wording().in(language))
                                                .split(" ")));
                    }
                });
            });
            version.items().stream()
                    .map(Item::wording)
                    .forEach(wording -> assertThat(text).contains(plain(wording.in(language))));
        }
    }

    @Test
    void the_blank_questionnaire_has_a_place_for_an_answer_of_every_type() {
        Survey survey = Survey.open();
        String text = textOf(
                Acting.as(survey.coordinator, () -> papers.ownBlank(survey.round, ludza(), Language.LV))
                        .orElseThrow(),
                "every-type");
        assertThat(text)
                .contains("Ludzas novads")
                .contains("1. Jautājums residing_now (obligāts)")
                .contains("Vesels skaitlis", "Skaitlis ir aptuvens")
                .contains("Skaitlis; aiz komata ne vairāk kā 1 cipars, līdz 100")
                .contains("Atzīmējiet vienu.", "Atbilde fully_agree", "Grūti pateikt")
                .contains("Atzīmējiet visu, kas atbilst.", "Atbilde nothing (ja atzīmējat šo, citus neatzīmējiet)")
                .contains("Katrā rindā atzīmējiet vienu.", "Jautājums residents_support")
                .contains("Datums: diena, mēnesis, gads")
                .contains("ne vairāk kā 4 000 rakstzīmes")
                .contains("1. lapa no ");
    }

    @Test
    void a_draft_is_marked_and_tells_every_answer() {
        Survey survey = Survey.open();
        answerAll(survey, "Ērģļu, Ķeguma un Ņukšu pagastā – čaklums, žēlums; ĀČĒĢĪĶĻŅŠŪŽ");
        Paper paper = Acting.as(survey.coordinator, () -> papers.ownAnswers(survey.round, ludza(), Language.LV))
                .orElseThrow();
        String text = textOf(paper, "draft");
        assertThat(text)
                .contains("Melnraksts, nav iesniegts")
                .contains("2 625", "Aptuvens skaitlis", "Komentārs: Skaitlis no reģistra")
                .contains("Paskaidrojums: Pārrēķināts gada sākumā")
                .contains("Neattiecas")
                .contains("12,5")
                .contains("Jautājums finance_sufficient", "Atbilde rather_agree")
                .contains("Atbilde events; Atbilde other: Kopīgas talkas")
                .contains("24.02.2022")
                .contains("Ērģļu, Ķeguma un Ņukšu pagastā – čaklums, žēlums; ĀČĒĢĪĶĻŅŠŪŽ");
        assertThat(paper.fileName()).isEqualTo("Ludzas novads – Kārta – melnraksts.pdf");
    }

    @Test
    void a_submission_has_its_receipt_number_and_time_and_is_no_draft() {
        Survey survey = Survey.open();
        answerAll(survey, "Viss");
        SubmitResult result = Acting.as(survey.coordinator, () -> survey.submit(responses, 1));
        assertThat(result).isInstanceOf(SubmitResult.Submitted.class);
        String number =
                ((SubmitResult.Submitted) result).receipt().receiptNumber().value();
        for (Optional<Paper> paper : List.of(
                Acting.as(survey.coordinator, () -> papers.ownSubmission(survey.round, ludza(), 1, Language.LV)),
                Acting.as(survey.coordinator, () -> papers.ownAnswers(survey.round, ludza(), Language.LV)),
                Acting.as(survey.researcher, () -> papers.submission(survey.round, ludza(), 1, Language.LV)))) {
            assertThat(textOf(paper.orElseThrow(), "submission"))
                    .contains(number, "Ludzas koordinatore", "Nr. 1")
                    .doesNotContain("Melnraksts");
        }
        assertThat(TestDatabase.jdbc()
                        .queryForList("select action from audit_event where object_kind = 'submission'", String.class))
                .containsExactly("submission.opened");
    }

    @Test
    void the_mail_about_a_receipt_brings_the_submission_as_a_file() throws IOException {
        Survey survey = Survey.open();
        answerAll(survey, "Viss");
        SubmitResult result = Acting.as(survey.coordinator, () -> survey.submit(responses, 1));
        String number =
                ((SubmitResult.Submitted) result).receipt().receiptNumber().value();
        var file = Actors.asSystem("mail", () -> submissionFile.make(number, Language.EN))
                .orElseThrow();
        assertThat(file.fileName()).isEqualTo("Ludzas novads – Round – submitted questionnaire " + number + ".pdf");
        try (PDDocument document = Loader.loadPDF(file.content())) {
            assertThat(plain(new PDFTextStripper().getText(document))).contains(number, "Page 1 of ");
        }
    }

    @Test
    void the_papers_of_others_cannot_be_had() {
        Survey survey = Survey.open();
        answerAll(survey, "Viss");
        Acting.as(survey.coordinator, () -> survey.submit(responses, 1));
        Acting.as(survey.stranger, () -> {
            assertThat(papers.ownBlank(survey.round, ludza(), Language.LV)).isEmpty();
            assertThat(papers.ownAnswers(survey.round, ludza(), Language.LV)).isEmpty();
            assertThat(papers.ownSubmission(survey.round, ludza(), 1, Language.LV))
                    .isEmpty();
            assertThatThrownBy(() -> papers.submission(survey.round, ludza(), 1, Language.LV))
                    .isInstanceOf(AccessDeniedException.class);
        });
        Acting.as(
                survey.researcher,
                () -> assertThatThrownBy(() -> papers.ownAnswers(survey.round, ludza(), Language.LV))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void what_looks_like_markup_stays_text_and_other_scripts_are_kept() {
        Survey survey = Survey.open();
        String hostile =
                "<script>alert(1)</script> & <img src=\"http://evil.example/x.png\"/> ]]> \u05e9\u05dc\u05d5\u05dd"
                        + " \ud83d\ude00 {0} ' \u202e beigas";
        answerAll(survey, hostile + "\n\n" + "garšvārds".repeat(120));
        String text = textOf(
                Acting.as(survey.coordinator, () -> papers.ownAnswers(survey.round, ludza(), Language.LV))
                        .orElseThrow(),
                "hostile");
        assertThat(text)
                .contains("<script>alert(1)</script> & <img src=\"http://evil.example/x.png\"/> ]]>")
                .contains("beigas");
        assertThat(text.replace(" ", "")).contains("garšvārds".repeat(120));
    }

    @Test
    void it_is_tagged_and_says_its_language_and_title() throws IOException {
        Survey survey = Survey.open();
        byte[] pdf =
                renderer.pdf(Acting.as(survey.coordinator, () -> papers.ownBlank(survey.round, ludza(), Language.LV))
                        .orElseThrow());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).startsWith("lv");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Anketa");
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/URI");
            String structure = structureOf(document);
            assertThat(structure).contains("H1", "H2", "H3", "TH", "TD", "LI");
        }
    }

    @Test
    void two_hundred_questions_fit_on_as_many_pages_as_they_need() throws IOException {
        Survey survey = Survey.open();
        QuestionnaireVersion version = stored(survey, twoHundredQuestions());
        Paper paper = Acting.as(survey.researcher, () -> papers.blank(version.id(), Language.LV))
                .orElseThrow();
        String text = textOf(paper, "two-hundred");
        assertThat(version.items()).hasSize(200);
        version.items().forEach(item -> assertThat(text).contains(item.wording().in(Language.LV)));
        assertThat(text).contains("200. Jautājums 200");
    }

    private void answerAll(Survey survey, String remarks) {
        Acting.as(survey.coordinator, () -> {
            save(survey.first(Survey.RESIDING, new AnswerValue.NumberAnswer(new BigDecimal(70))));
            save(new SaveAnswer(
                    survey.round,
                    Survey.POPULATION,
                    new AnswerContent(
                            new AnswerValue.NumberAnswer(new BigDecimal(2625)),
                            true,
                            "Skaitlis no reģistra",
                            "Pārrēķināts gada sākumā"),
                    SaveAnswer.NOT_ANSWERED,
                    null));
            save(survey.first(Survey.HOUSED, new AnswerValue.MissingAnswer(MissingReason.NOT_APPLICABLE)));
            save(survey.first(Survey.RATE, new AnswerValue.NumberAnswer(new BigDecimal("12.5"))));
            save(survey.first(Survey.FINANCE, new AnswerValue.ChoiceAnswer(new ChoiceCode("rather_agree"), null)));
            save(survey.first(
                    Survey.SUPPORT,
                    new AnswerValue.ChoicesAnswer(
                            Set.of(new ChoiceCode("events"), new ChoiceCode("other")), "Kopīgas talkas")));
            save(survey.first(Survey.FORM, new AnswerValue.ChoiceAnswer(new ChoiceCode("money"), null)));
            save(survey.first(Survey.STATEMENT, new AnswerValue.ChoiceAnswer(new ChoiceCode("neither"), null)));
            save(survey.first(Survey.SINCE, new AnswerValue.DateAnswer(LocalDate.of(2022, 2, 24))));
            save(survey.first(Survey.REMARKS, new AnswerValue.TextAnswer(remarks)));
        });
    }

    private void save(SaveAnswer answer) {
        assertThat(responses.save(answer)).isInstanceOf(SaveResult.Saved.class);
    }

    private QuestionnaireVersion stored(Survey survey, byte[] file) {
        return Acting.as(survey.researcher, () -> {
            QuestionnaireUpload upload = questionnaires.upload(file);
            assertThat(upload).isInstanceOf(QuestionnaireUpload.Stored.class);
            QuestionnaireVersionId id = ((QuestionnaireUpload.Stored) upload).id();
            return questionnaires.load(id).orElseThrow();
        });
    }

    private static Atvk ludza() {
        return new Atvk("0037000");
    }

    private static byte[] twoHundredQuestions() {
        StringBuilder yaml = new StringBuilder("""
                format: kopskats-questionnaire-1
                code: large
                title: {lv: Liela anketa, en: A large questionnaire}
                sections:
                """);
        String[] types = {"count", "text", "date", "decimal"};
        for (int section = 0; section < 10; section++) {
            yaml.append("  - code: part_%d%n    title: {lv: Daļa %d, en: Part %d}%n    questions:%n"
                    .formatted(section, section, section));
            for (int question = 1; question <= 20; question++) {
                int number = section * 20 + question;
                yaml.append("      - code: q_%d%n        type: %s%n".formatted(number, types[number % types.length]))
                        .append("        wording: {lv: Jautājums %d, en: Question %d}%n".formatted(number, number))
                        .append("        disclosure: named\n")
                        .append(number % types.length == 3 ? "        decimals: 2\n" : "");
            }
        }
        return yaml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a paper with single blanks; the file itself stays under target to be looked at. */
    private String textOf(Paper paper, String name) {
        byte[] pdf = renderer.pdf(paper);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Files.createDirectories(WRITTEN);
            Files.write(WRITTEN.resolve(name + ".pdf"), pdf);
            return plain(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }

    private static String structureOf(PDDocument document) {
        StringBuilder types = new StringBuilder();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), types);
        return types.toString();
    }

    private static void collect(PDStructureNode node, StringBuilder types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.append(element.getStructureType()).append(' ');
                collect(element, types);
            }
        }
    }
}
