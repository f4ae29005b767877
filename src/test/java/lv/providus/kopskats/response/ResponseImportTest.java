package lv.providus.kopskats.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.providus.kopskats.response.Survey.count;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Texts;
import lv.providus.kopskats.shared.csv.CsvProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ResponseImportTest {

    private static final String TICKS =
            "informal_support/events,informal_support/clubs,informal_support/other,informal_support/nothing";

    @Autowired
    private ResponseImport importing;

    @Autowired
    private ResponseService responses;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private StandingService standing;

    @Autowired
    private Texts texts;

    private Survey survey;

    @BeforeEach
    void ask() {
        survey = Survey.closed();
    }

    private ImportPreview preview(byte[] file) {
        return Acting.as(survey.researcher, () -> {
            try {
                return importing.preview(survey.round, new ByteArrayInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ImportPreview preview(String... lines) {
        return preview(String.join("\n", lines).getBytes(UTF_8));
    }

    private ImportResult store(ImportPreview preview) {
        return Acting.as(survey.researcher, () -> importing.store(preview, preview.leftOutColumns()));
    }

    private Submission submission(MunicipalityId municipality) {
        return Acting.as(survey.researcher, () -> submissions.latest(survey.round, municipality))
                .orElseThrow();
    }

    private AnswerValue value(MunicipalityId municipality, QuestionCode question) {
        return submission(municipality).answer(question).orElseThrow().value();
    }

    @Test
    void every_kind_of_value_and_of_no_number_is_stored_as_the_file_means_it() {
        ImportPreview preview = preview(
                "municipality,residing_now,housed_total,rate,finance_sufficient,residents_support,form_of_support,"
                        + "form_of_support/other/text,remarks,since," + TICKS + ",informal_support/other/text",
                "Ludzas novads,0,#NA,\"12,5\",#DK,4,other,telpas,\"=HYPERLINK(\"\"x\"\")\",2022-02-24,0,0,0,0,",
                "Rēzeknes novads,\"2 625\",,,rather_agree,,,,,,#DK,#DK,#DK,#DK,");

        assertThat(preview.problems()).isEmpty();
        assertThat(store(preview)).isEqualTo(new ImportResult.Imported(2, 12));
        assertThat(value(survey.ludza, Survey.RESIDING)).isEqualTo(NumberAnswer.of(0));
        assertThat(value(survey.ludza, Survey.HOUSED)).isEqualTo(new MissingAnswer(MissingReason.NOT_APPLICABLE));
        assertThat(value(survey.ludza, Survey.FINANCE)).isEqualTo(new MissingAnswer(MissingReason.DOES_NOT_KNOW));
        assertThat(value(survey.ludza, Survey.STATEMENT)).isEqualTo(ChoiceAnswer.of(new ChoiceCode("rather_agree")));
        assertThat(value(survey.ludza, Survey.FORM)).isEqualTo(new ChoiceAnswer(new ChoiceCode("other"), "telpas"));
        assertThat(value(survey.ludza, Survey.REMARKS)).isEqualTo(new TextAnswer("=HYPERLINK(\"x\")"));
        assertThat(value(survey.ludza, Survey.SUPPORT)).isEqualTo(ChoicesAnswer.of(Set.of()));
        assertThat(value(survey.rezekne, Survey.RESIDING)).isEqualTo(NumberAnswer.of(2625));
        assertThat(value(survey.rezekne, Survey.FINANCE)).isEqualTo(ChoiceAnswer.of(new ChoiceCode("rather_agree")));
        assertThat(value(survey.rezekne, Survey.SUPPORT)).isEqualTo(new MissingAnswer(MissingReason.DOES_NOT_KNOW));
        assertThat(submission(survey.rezekne).answer(Survey.HOUSED)).isEmpty();
        assertThat(submission(survey.ludza).receipt().imported()).isTrue();
        assertThat(submission(survey.ludza).receipt().submittedBy()).isEqualTo("Pētniece");
    }

    @Test
    void ticks_are_read_and_empty_ones_are_no_answer() {
        ImportPreview preview = preview(
                "municipality,residing_now," + TICKS + ",informal_support/other/text",
                "Ludzas novads,1,1,0,1,0,radio",
                "Rēzeknes novads,1,,,,,");

        assertThat(store(preview)).isInstanceOf(ImportResult.Imported.class);
        assertThat(value(survey.ludza, Survey.SUPPORT))
                .isEqualTo(new ChoicesAnswer(Set.of(new ChoiceCode("events"), new ChoiceCode("other")), "radio"));
        assertThat(submission(survey.rezekne).answer(Survey.SUPPORT)).isEmpty();
    }

    @Test
    void other_columns_are_listed_and_left_out_only_once_confirmed() {
        ImportPreview preview =
                preview("atvk,planning_region,residing_now,residents", ludzaAtvk() + ",Latgale,1,24495");

        assertThat(preview.leftOutColumns()).containsExactly("planning_region", "residents");
        assertThat(Acting.as(survey.researcher, () -> importing.store(preview, Set.of("residents"))))
                .isEqualTo(new ImportResult.LeftOutNotConfirmed(List.of("planning_region")));
        assertThat(count("select count(*) from response")).isZero();
        assertThat(store(preview)).isInstanceOf(ImportResult.Imported.class);
    }

    private static String ludzaAtvk() {
        return String.valueOf(TestDatabase.jdbc()
                .queryForObject("select atvk from municipality where name = 'Ludzas novads'", String.class));
    }

    @Test
    void every_problem_is_told_with_its_line_and_nothing_is_stored() {
        ImportPreview preview = preview(
                "municipality,residing_now,finance_sufficient," + TICKS,
                "Ludzas novads,divi,6,1,,0,0",
                "Nekurienes novads,1,,,,,",
                "Rīgas valstspilsēta,1,,,,,",
                "Rēzeknes novads,,,,,,",
                "Ludzas novads,-1,,1,0,0,1",
                ",1,,,,,",
                "Rēzeknes novads,1,,2,0,0,0");

        assertThat(preview.problems())
                .containsExactly(
                        new ImportProblem.BadValue(2, "residing_now", "divi", new AnswerProblem.NotANumber()),
                        new ImportProblem.BadValue(2, "finance_sufficient", "6", new AnswerProblem.UnknownChoice("6")),
                        new ImportProblem.PartlyTicked(2, Survey.SUPPORT),
                        new ImportProblem.UnknownMunicipality(3, "Nekurienes novads"),
                        new ImportProblem.NotAsked(4, "Rīgas valstspilsēta"),
                        new ImportProblem.NothingAnswered(5, "Rēzeknes novads"),
                        new ImportProblem.MunicipalityTwice(6, "Ludzas novads", 2),
                        new ImportProblem.BadValue(6, "residing_now", "-1", new AnswerProblem.Negative()),
                        new ImportProblem.BadValue(
                                6,
                                "informal_support/events",
                                "1",
                                new AnswerProblem.ExclusiveWithOthers(new lv.providus.kopskats.shared.LocalizedText(
                                        "Atbilde nothing", "Answer nothing"))),
                        new ImportProblem.NoMunicipality(7),
                        new ImportProblem.MunicipalityTwice(8, "Rēzeknes novads", 5),
                        new ImportProblem.NotATick(8, "informal_support/events", "2"));
        assertThat(store(preview)).isInstanceOf(ImportResult.Refused.class);
        assertThat(count("select count(*) from response")).isZero();
        assertThat(preview.problems())
                .allSatisfy(problem -> assertThat(problem.text(texts, Language.LV))
                        .contains("rinda")
                        .doesNotContain("!", "{"))
                .allSatisfy(problem -> assertThat(problem.text(texts, Language.EN))
                        .startsWith("Line ")
                        .doesNotContain("!", "{"));
    }

    @Test
    void a_file_without_its_columns_or_in_another_encoding_is_refused_as_a_whole() {
        assertThat(preview("residing_now", "1").problems()).containsExactly(new ImportProblem.NoKeyColumn());
        assertThat(preview("municipality,residents", "Ludzas novads,1").problems())
                .containsExactly(new ImportProblem.NoAnswerColumn());
        assertThat(preview("municipality,informal_support/events", "Ludzas novads,1")
                        .problems())
                .containsExactly(new ImportProblem.ChoiceColumnsMissing(
                        Survey.SUPPORT,
                        List.of("informal_support/clubs", "informal_support/other", "informal_support/nothing")));
        assertThat(preview("municipality,residing_now\nRēzeknes novads,1".getBytes(Charset.forName("windows-1257")))
                        .problems())
                .containsExactly(new ImportProblem.File(new CsvProblem.NotUtf8(2)));
        assertThat(preview("municipality,residing_now", "Ludzas novads").problems())
                .containsExactly(new ImportProblem.File(new CsvProblem.OtherLength(2, 2, 1)));
        assertThat(preview("municipality,residing_now\n" + "Ludzas novads,1\n".repeat(100_000))
                        .problems())
                .containsExactly(new ImportProblem.File(new CsvProblem.TooManyRows(ResponseImport.MOST_ROWS)));
    }

    @Test
    void a_planned_round_takes_nothing() {
        TestDatabase.jdbc()
                .update("update round set opens_at = now() + interval '1 day', closes_at = now() + interval '2 days'");

        assertThat(preview("municipality,residing_now", "Ludzas novads,1").problems())
                .containsExactly(new ImportProblem.RoundPlanned());
    }

    @Test
    void a_submitted_response_gets_a_next_submission_and_a_draft_is_never_replaced() {
        store(preview("municipality,residing_now,housed_total", "Ludzas novads,1,9"));
        ImportPreview second = preview("municipality,residing_now", "Ludzas novads,2");
        assertThat(second.replacing())
                .extracting(ImportedResponse::submissionNumber)
                .containsExactly(2);
        assertThat(store(second)).isInstanceOf(ImportResult.Imported.class);
        assertThat(submission(survey.ludza).receipt().number()).isEqualTo(2);
        assertThat(submission(survey.ludza).answers()).containsOnlyKeys(Survey.RESIDING);

        survey.extend(survey.rezekne);
        Acting.as(survey.stranger, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(5))));
        ImportPreview third = preview("municipality,residing_now", "Ludzas novads,3", "Rēzeknes novads,3");

        assertThat(third.problems())
                .containsExactly(new ImportProblem.OwnResponse(3, "Rēzeknes novads", ResponseState.DRAFT));
        assertThat(submission(survey.ludza).receipt().number()).isEqualTo(2);
    }

    @Test
    void a_municipality_that_declined_is_not_imported_and_the_reason_is_said_as_it_is() {
        survey.extend(survey.ludza);
        Acting.as(survey.coordinator, () -> standing.decline(survey.round, "Nav, kas atbild"));
        ImportPreview refused = preview("municipality,residing_now", "Ludzas novads,1");

        assertThat(refused.problems())
                .containsExactly(new ImportProblem.OwnResponse(2, "Ludzas novads", ResponseState.DECLINED));
        assertThat(refused.problems().getFirst().text(texts, Language.LV))
                .contains("Ludzas novads atteicās piedalīties")
                .doesNotContain("aizpilda");
    }

    @Test
    void what_was_accepted_is_not_replaced_by_an_import_and_the_reason_is_said_as_it_is() {
        survey.extend(survey.ludza);
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(5)));
            survey.submit(responses, 1);
        });
        TestDatabase.jdbc().update("update response set state = 'accepted'");

        assertThat(preview("municipality,residing_now", "Ludzas novads,1")
                        .problems()
                        .getFirst()
                        .text(texts, Language.LV))
                .contains("apstiprināta")
                .doesNotContain("aizpilda");
    }

    @Test
    void what_changed_after_the_preview_stops_the_whole_file() {
        ImportPreview preview = preview("municipality,residing_now", "Ludzas novads,1", "Rēzeknes novads,1");
        survey.extend(survey.rezekne);
        Acting.as(survey.stranger, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(5))));

        assertThat(store(preview)).isInstanceOf(ImportResult.Refused.class);
        assertThat(count("select count(*) from submission")).isZero();
        assertThat(count("select count(*) from response")).isOne();
        assertThat(count("select count(*) from audit_event where action like '%imported'"))
                .isZero();
    }
}
