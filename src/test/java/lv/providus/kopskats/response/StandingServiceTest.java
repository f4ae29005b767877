package lv.providus.kopskats.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.fieldwork.FieldworkService;
import lv.providus.kopskats.fieldwork.ResponseCounts;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class StandingServiceTest {

    @Autowired
    private ResponseService responses;

    @Autowired
    private StandingService standing;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private ResultsService results;

    private Survey survey;

    @BeforeEach
    void ask() {
        survey = Survey.open();
    }

    private void submit(int number) {
        Acting.as(survey.coordinator, () -> {
            int version = responses
                    .open(survey.round)
                    .orElseThrow()
                    .answer(Survey.RESIDING)
                    .map(WorkingAnswer::version)
                    .orElse(SaveAnswer.NOT_ANSWERED);
            assertThat(responses.save(
                            SaveAnswer.of(survey.round, Survey.RESIDING, NumberAnswer.of(70 + number), version)))
                    .isInstanceOf(SaveResult.Saved.class);
            assertThat(survey.submit(responses, number)).isInstanceOf(SubmitResult.Submitted.class);
        });
    }

    private ResponseCounts counts() {
        return Acting.as(survey.researcher, () -> fieldwork.progress(survey.round))
                .orElseThrow()
                .total();
    }

    private ResponseCounts countsInTheList() {
        return Acting.as(survey.researcher, () -> fieldwork.overview())
                .getFirst()
                .counts();
    }

    private int inResults() {
        return Acting.as(survey.researcher, () -> results.round(survey.round))
                .orElseThrow()
                .submitted();
    }

    private static int counting() {
        return Survey.count("select count(*) from latest_submission");
    }

    @Test
    void a_withdrawn_submission_counts_nowhere_and_lets_no_earlier_one_count_again() {
        submit(1);
        assertThat(Acting.as(survey.coordinator, () -> responses.correct(survey.round)))
                .isEqualTo(CorrectionResult.REOPENED);
        submit(2);
        assertThat(counting()).isEqualTo(1);
        assertThat(inResults()).isEqualTo(1);
        assertThat(Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 2, "  Kļūda skaitļos ")))
                .isEqualTo(WithdrawResult.WITHDRAWN);
        assertThat(counting()).isZero();
        assertThat(inResults()).isZero();
        assertThat(counts()).isEqualTo(new ResponseCounts(2, 1, 0, 0, 0, 0)).isEqualTo(countsInTheList());
        Acting.as(survey.researcher, () -> {
            assertThat(submissions.latest(survey.round, survey.ludza)).isEmpty();
            assertThat(submissions
                            .find(survey.round, survey.ludza, 2)
                            .orElseThrow()
                            .receipt()
                            .withdrawal())
                    .extracting(Withdrawal::reason)
                    .isEqualTo("Kļūda skaitļos");
        });
        OwnResponse own = Acting.as(survey.coordinator, () -> responses.open(survey.round))
                .orElseThrow();
        assertThat(own.state()).isEqualTo(ResponseState.DRAFT);
        assertThat(own.editable()).isTrue();
        assertThat(own.beingCorrected()).isFalse();
        assertThat(own.answers()).isNotEmpty();
        assertThat(Acting.as(survey.coordinator, () -> responses.ownSubmission(survey.round, 2)))
                .isPresent();
        submit(3);
        assertThat(counting()).isEqualTo(1);
        assertThat(counts()).isEqualTo(new ResponseCounts(2, 1, 1, 0, 0, 0)).isEqualTo(countsInTheList());
    }

    @Test
    void withdrawing_again_changes_nothing_and_never_takes_back_a_later_submission() {
        submit(1);
        Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 1, "Kļūda"));
        assertThat(Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 1, "Kļūda")))
                .isEqualTo(WithdrawResult.WITHDRAWN);
        submit(2);
        assertThat(Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 1, "Kļūda")))
                .isEqualTo(WithdrawResult.NOT_THE_VALID_ONE);
        assertThat(counting()).isEqualTo(1);
        assertThat(actions()).containsOnlyOnce("response.withdrawn");
    }

    @Test
    void nothing_is_withdrawn_without_a_reason_or_after_the_round() {
        submit(1);
        assertThat(Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 1, "  ")))
                .isEqualTo(WithdrawResult.REASON);
        survey.close();
        assertThat(Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 1, "Kļūda")))
                .isEqualTo(WithdrawResult.CLOSED);
        assertThat(counting()).isEqualTo(1);
    }

    @Test
    void another_municipality_cannot_withdraw_it() {
        submit(1);
        assertThat(Acting.as(survey.stranger, () -> standing.withdraw(survey.round, 1, "Kļūda")))
                .isEqualTo(WithdrawResult.NOT_THE_VALID_ONE);
        assertThatThrownBy(() -> Acting.as(survey.researcher, () -> standing.withdraw(survey.round, 1, "Kļūda")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(counting()).isEqualTo(1);
    }

    @Test
    void who_declines_is_counted_as_such_with_the_reason_and_can_be_asked_again() {
        assertThat(Acting.as(survey.coordinator, () -> standing.decline(survey.round, "Nav, kas atbild")))
                .isEqualTo(DeclineResult.DECLINED);
        assertThat(counts()).isEqualTo(new ResponseCounts(2, 0, 0, 0, 0, 1)).isEqualTo(countsInTheList());
        assertThat(inResults()).isZero();
        ResponseProgress progress = Acting.as(survey.researcher, () -> submissions.progress(survey.round)).stream()
                .filter(row -> row.municipality().equals(survey.ludza))
                .findFirst()
                .orElseThrow();
        assertThat(progress.decline()).isNotNull().extracting(Decline::reason).isEqualTo("Nav, kas atbild");
        assertThat(progress.started()).isFalse();
        assertThat(Acting.as(
                        survey.coordinator, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(1)))))
                .isInstanceOf(SaveResult.Closed.class);
        assertThat(Acting.as(
                        survey.researcher,
                        () -> standing.reopenDeclined(survey.round, survey.ludza, "Atradās, kas atbild")))
                .isEqualTo(ReopenResult.REOPENED);
        assertThat(Acting.as(survey.researcher, () -> standing.reopenDeclined(survey.round, survey.ludza, "Vēlreiz")))
                .isEqualTo(ReopenResult.NOT_DECLINED);
        submit(1);
        assertThat(counts()).isEqualTo(new ResponseCounts(2, 1, 1, 0, 0, 0)).isEqualTo(countsInTheList());
        assertThat(actions()).contains("response.declined", "response.asked_again");
    }

    @Test
    void who_submitted_cannot_decline_but_can_after_withdrawing() {
        submit(1);
        assertThat(Acting.as(survey.coordinator, () -> standing.decline(survey.round, "Nē")))
                .isEqualTo(DeclineResult.SUBMITTED);
        Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 1, "Kļūda"));
        assertThat(Acting.as(survey.coordinator, () -> standing.decline(survey.round, "Nē")))
                .isEqualTo(DeclineResult.DECLINED);
        assertThat(Acting.as(survey.coordinator, () -> survey.submit(responses, 2)))
                .isInstanceOf(SubmitResult.Closed.class);
        survey.close();
        assertThat(Acting.as(survey.stranger, () -> standing.decline(survey.round, "Nē")))
                .isEqualTo(DeclineResult.CLOSED);
    }

    @Test
    void reasons_of_others_are_not_seen_even_without_the_check_of_a_service() {
        submit(1);
        Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 1, "Kļūda"));
        assertThat(Acting.as(survey.stranger, () -> submissions()).isEmpty()).isTrue();
        assertThat(Survey.count("select count(*) from withdrawal")).isEqualTo(1);
        assertThatThrownBy(() -> TestDatabase.jdbc().update("update withdrawal set reason = 'Cits'"))
                .hasStackTraceContaining("never changed");
    }

    private List<SubmissionReceipt> submissions() {
        return responses.open(survey.round).orElseThrow().submissions();
    }

    @Test
    void submitting_writes_one_mail_with_the_receipt_to_whoever_submitted() {
        submit(1);
        Acting.as(survey.coordinator, () -> survey.submit(responses, 1));
        List<Map<String, Object>> mails = TestDatabase.jdbc().queryForList("select * from mail_message");
        assertThat(mails).hasSize(1);
        String receipt = TestDatabase.jdbc().queryForObject("select receipt_number from submission", String.class);
        assertThat(mails.getFirst())
                .containsEntry("recipient", "koordinatore@ludza.example")
                .containsEntry("idempotency_key", "receipt:" + receipt)
                .containsEntry("attachment_kind", "submission")
                .containsEntry("attachment_key", receipt);
        assertThat(String.valueOf(mails.getFirst().get("body")))
                .contains(String.valueOf(receipt), "Ludzas novads", "„Kārta”", "/rounds/" + survey.round + "/receipt/");
    }

    private static List<String> actions() {
        return TestDatabase.jdbc().queryForList("select action from audit_event order by id", String.class);
    }

    @Test
    void a_late_repetition_of_a_withdrawn_submission_is_not_told_as_submitted() {
        submit(1);
        Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 1, "Kļūda"));
        assertThat(Acting.as(survey.coordinator, () -> survey.submit(responses, 1)))
                .isEqualTo(new SubmitResult.Withdrawn());
        assertThat(counting()).isZero();
        assertThat(Acting.as(survey.coordinator, () -> survey.submit(responses, 2)))
                .isInstanceOf(SubmitResult.Submitted.class);
        assertThat(Acting.as(survey.coordinator, () -> survey.submit(responses, 1)))
                .isEqualTo(new SubmitResult.Withdrawn());
    }
}
