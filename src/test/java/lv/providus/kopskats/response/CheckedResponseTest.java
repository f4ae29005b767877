package lv.providus.kopskats.response;

import static lv.providus.kopskats.response.TwoRounds.HOUSED;
import static lv.providus.kopskats.response.TwoRounds.POPULATION;
import static lv.providus.kopskats.response.TwoRounds.RESIDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.MunicipalityId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Checks as they are evaluated in the working copy, at submission, at import and for the researcher. */
@IntegrationTest
class CheckedResponseTest {

    private static final String COLUMNS = "atvk,residing_now,housed_total,housed_total/reason,population";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SubmissionService submissions;

    private TwoRounds rounds;

    @BeforeEach
    void ask() {
        rounds = new TwoRounds(application);
        rounds.submit(rounds.before, COLUMNS, "0037000,70,2625,,22000");
    }

    private void answer(long residing, long housed, long population) {
        rounds.answer(rounds.ludza, RESIDING, NumberAnswer.of(residing), null);
        rounds.answer(rounds.ludza, HOUSED, NumberAnswer.of(housed), null);
        rounds.answer(rounds.ludza, POPULATION, NumberAnswer.of(population), null);
    }

    private Submission submitted() {
        MunicipalityId municipality = Objects.requireNonNull(rounds.ludza.municipality());
        return Acting.as(rounds.researcher, () -> submissions.latest(rounds.now, municipality))
                .orElseThrow();
    }

    @Test
    void usual_numbers_are_submitted_without_a_question() {
        answer(75, 2630, 22_000);
        assertThat(rounds.open(rounds.ludza).findings()).isEmpty();
        assertThat(rounds.submit(rounds.ludza)).isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    void a_total_below_the_last_round_is_submitted_only_with_a_reason_which_the_researcher_reads() {
        answer(75, 2600, 22_000);
        OwnResponse own = rounds.open(rounds.ludza);
        assertThat(own.findings()).extracting(CheckFinding::question).containsExactly(HOUSED);
        assertThat(own.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).isInstanceOf(AnswerProblem.CheckFailed.class));
        assertThat(rounds.submit(rounds.ludza)).isEqualTo(new SubmitResult.Refused(own.problems()));
        rounds.answer(rounds.ludza, HOUSED, NumberAnswer.of(2600), "Iepriekš divreiz skaitīta viena mītne");
        assertThat(rounds.open(rounds.ludza).problems()).isEmpty();
        assertThat(rounds.submit(rounds.ludza)).isInstanceOf(SubmitResult.Submitted.class);

        Submission submission = submitted();
        assertThat(submission.answer(HOUSED).orElseThrow().content().reasonForWarning())
                .isEqualTo("Iepriekš divreiz skaitīta viena mītne");
        assertThat(submission.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).isEqualTo("Iepriekš divreiz skaitīta viena mītne"));
    }

    @Test
    void a_contradiction_is_refused_whatever_reason_is_given() {
        answer(75, 2630, 22_000);
        rounds.answer(rounds.ludza, RESIDING, NumberAnswer.of(22_001), "Tā ir");
        assertThat(rounds.submit(rounds.ludza))
                .isInstanceOfSatisfying(
                        SubmitResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(SubmitResult.ItemProblem::question)
                                .containsOnly(RESIDING)
                                .isNotEmpty());
    }

    @Test
    void residents_unlike_the_register_ask_for_a_source() {
        answer(75, 2630, 90_000);
        assertThat(rounds.open(rounds.ludza).findings())
                .extracting(finding -> finding.check().code().value())
                .containsExactly("population_register");
    }

    @Test
    void an_import_shows_doubts_and_stores_them_as_not_explained() {
        ImportPreview preview =
                rounds.preview(rounds.now, COLUMNS, "0037000,75,2600,,22000", "0038001,10,20,Daļa pārcēlusies,29000");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.doubted())
                .singleElement()
                .satisfies(response -> assertThat(response.name()).isEqualTo("Ludzas novads"));
        assertThat(rounds.submit(rounds.now, COLUMNS, "0037000,75,2600,,22000"))
                .isEqualTo(new ImportResult.Imported(1, 3));
        Submission submission = submitted();
        assertThat(submission.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason()).isNull());
    }

    @Test
    void an_import_keeps_reasons_and_estimates() {
        rounds.submit(
                rounds.now,
                "atvk,residing_now,residing_now/estimate,housed_total,housed_total/reason",
                "0037000,75,1,2600,Labots");
        Submission submission = submitted();
        assertThat(submission.answer(RESIDING).orElseThrow().content().estimated())
                .isTrue();
        assertThat(submission.answer(HOUSED).orElseThrow().content().reasonForWarning())
                .isEqualTo("Labots");
    }

    @Test
    void an_import_refuses_contradictions_and_words_about_numbers_that_are_not_there() {
        ImportPreview preview = rounds.preview(
                rounds.now,
                "atvk,residing_now,residing_now/estimate,housed_total,housed_total/reason,population",
                "0037000,30000,2,,Labots,22000");
        assertThat(preview.problems())
                .hasSize(3)
                .anySatisfy(problem ->
                        assertThat(problem).isEqualTo(new ImportProblem.NotATick(2, "residing_now/estimate", "2")))
                .anySatisfy(problem ->
                        assertThat(problem).isEqualTo(new ImportProblem.NumberMissing(2, "housed_total/reason")));
        assertThat(rounds.preview(rounds.now, COLUMNS, "0037000,22001,,,22000").problems())
                .singleElement()
                .isInstanceOfSatisfying(
                        ImportProblem.Contradiction.class,
                        contradiction -> assertThat(contradiction.finding().message(Locale.ENGLISH))
                                .isEqualTo("22,001 is more than 22,000."));
    }
}
