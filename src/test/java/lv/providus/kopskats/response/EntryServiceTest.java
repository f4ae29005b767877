package lv.providus.kopskats.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class EntryServiceTest {

    private static final Received BY_TELEPHONE =
            new Received(ReceivedBy.TELEPHONE, " Dienesta vadītāja, 20. novembrī ");

    @Autowired
    private EntryService entries;

    @Autowired
    private ResponseService responses;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private StandingService standing;

    private Survey survey;
    private Atvk ludza;

    @BeforeEach
    void ask() {
        survey = Survey.open();
        ludza = new Atvk(String.valueOf(TestDatabase.jdbc()
                .queryForObject("select atvk from municipality where id = ?", String.class, survey.ludza.value())));
    }

    private EntryResult enter(int number, Map<QuestionCode, AnswerContent> answers, Received received) {
        return Acting.as(
                survey.researcher, () -> entries.enter(new NewEntry(survey.round, ludza, number, answers, received)));
    }

    private static Map<QuestionCode, AnswerContent> residing(int number) {
        return Map.of(Survey.RESIDING, AnswerContent.of(NumberAnswer.of(number)));
    }

    private static EntryResult refused(EntryResult.Reason reason) {
        return new EntryResult.Refused(reason);
    }

    @Test
    void what_was_told_becomes_a_submission_that_says_how_it_was_received() {
        assertThat(enter(1, residing(70), BY_TELEPHONE)).isInstanceOf(EntryResult.Entered.class);
        Submission submission = Acting.as(survey.researcher, () -> submissions.latest(survey.round, survey.ludza))
                .orElseThrow();
        assertThat(submission.receipt().received())
                .isEqualTo(new Received(ReceivedBy.TELEPHONE, "Dienesta vadītāja, 20. novembrī"));
        assertThat(submission.receipt().submittedBy()).isEqualTo("Pētniece");
        assertThat(submission.receipt().imported()).isFalse();
        assertThat(submission.answer(Survey.RESIDING).orElseThrow().value()).isEqualTo(NumberAnswer.of(70));
        OwnResponse own = Acting.as(survey.coordinator, () -> responses.open(survey.round))
                .orElseThrow();
        assertThat(own.state()).isEqualTo(ResponseState.SUBMITTED);
        assertThat(own.submissions().getFirst().received()).isNotNull();
        assertThat(TestDatabase.jdbc()
                        .queryForObject(
                                "select new_values ->> 'received_by' from audit_event where action = 'response.entered'",
                                String.class))
                .isEqualTo("TELEPHONE");
    }

    @Test
    void a_draft_of_the_municipality_is_never_overwritten() {
        Acting.as(survey.coordinator, () -> responses.save(survey.first(Survey.HOUSED, NumberAnswer.of(1))));
        assertThat(enter(1, residing(70), BY_TELEPHONE)).isEqualTo(refused(EntryResult.Reason.OWN_RESPONSE));
        assertThat(Survey.count("select count(*) from answer")).isEqualTo(1);
    }

    @Test
    void an_entry_never_overtakes_a_submission_that_it_did_not_know() {
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70)));
            survey.submit(responses, 1);
        });
        assertThat(enter(1, residing(71), BY_TELEPHONE)).isEqualTo(refused(EntryResult.Reason.CHANGED_MEANWHILE));
        assertThat(enter(2, residing(71), BY_TELEPHONE)).isInstanceOf(EntryResult.Entered.class);
        assertThat(Survey.count("select count(*) from submission")).isEqualTo(2);
    }

    @Test
    void nothing_is_stored_without_a_source_or_an_answer_or_with_one_that_does_not_fit() {
        assertThat(enter(1, residing(70), new Received(ReceivedBy.PAPER, "  ")))
                .isEqualTo(refused(EntryResult.Reason.NOTE));
        assertThat(enter(1, Map.of(), BY_TELEPHONE)).isEqualTo(refused(EntryResult.Reason.EMPTY));
        assertThat(enter(1, Map.of(Survey.RESIDING, AnswerContent.of(new TextAnswer("septiņdesmit"))), BY_TELEPHONE))
                .isInstanceOf(EntryResult.DoNotFit.class);
        assertThat(Survey.count("select count(*) from response")).isZero();
        assertThatThrownBy(() -> Acting.as(
                        survey.coordinator,
                        () -> entries.enter(new NewEntry(survey.round, ludza, 1, residing(1), BY_TELEPHONE))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_refusal_told_after_the_deadline_is_recorded_with_its_source() {
        survey.close();
        assertThat(Acting.as(
                        survey.researcher,
                        () -> standing.recordRefusal(survey.round, survey.ludza, "Nav, kas atbild", BY_TELEPHONE)))
                .isEqualTo(DeclineResult.DECLINED);
        Decline decline =
                Objects.requireNonNull(Acting.as(survey.researcher, () -> submissions.progress(survey.round, ludza))
                        .orElseThrow()
                        .decline());
        assertThat(decline.received()).isEqualTo(new Received(ReceivedBy.TELEPHONE, "Dienesta vadītāja, 20. novembrī"));
        assertThat(Acting.as(
                        survey.researcher,
                        () -> standing.recordRefusal(
                                survey.round, survey.rezekne, "Nē", new Received(ReceivedBy.EMAIL, ""))))
                .isEqualTo(DeclineResult.REASON);
        assertThatThrownBy(() -> TestDatabase.jdbc().update("update decline set received_note = null"))
                .hasStackTraceContaining("decline_received_note");
    }
}
