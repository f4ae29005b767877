package lv.providus.kopskats.response;

import static lv.providus.kopskats.database.generated.Tables.ANSWER;
import static lv.providus.kopskats.database.generated.Tables.RESPONSE;
import static lv.providus.kopskats.database.generated.Tables.SUBMISSION;
import static lv.providus.kopskats.database.generated.Tables.SUBMITTED_ANSWER;
import static lv.providus.kopskats.response.Survey.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database alone holds, with the checks of the services left out: {@code AnswerSaving} takes any municipality. */
@IntegrationTest
class ResponseRowSecurityTest {

    @Autowired
    private ResponseService responses;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private AnswerSaving saving;

    @Autowired
    private Submitting submitting;

    @Autowired
    private ResponseQuery query;

    @Autowired
    private SubmissionQuery submitted;

    @Autowired
    private DSLContext dsl;

    @Autowired
    private AuditTrail auditTrail;

    @Autowired
    private PlatformTransactionManager transactions;

    private Survey survey;

    @BeforeEach
    void answerAndSubmit() {
        survey = Survey.open();
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70)));
            survey.submit(responses, 1);
        });
    }

    private <T> T inTransactionAs(Actor.Person person, java.util.function.Supplier<T> work) {
        return Acting.as(
                person,
                () -> java.util.Objects.requireNonNull(
                        new TransactionTemplate(transactions).execute(status -> work.get())));
    }

    @Test
    void without_the_check_of_the_service_another_municipality_still_reads_nothing() {
        assertThat(inTransactionAs(survey.stranger, () -> query.own(survey.round, survey.ludza)))
                .isEmpty();
        assertThat(inTransactionAs(survey.stranger, () -> submitted.latest(survey.round, survey.ludza)))
                .isEmpty();
        assertThat(inTransactionAs(survey.coordinator, () -> submitted.latest(survey.round, survey.ludza)))
                .isPresent();
        inTransactionAs(survey.stranger, () -> {
            assertThat(dsl.fetchCount(RESPONSE)).isZero();
            assertThat(dsl.fetchCount(ANSWER)).isZero();
            assertThat(dsl.fetchCount(SUBMISSION)).isZero();
            assertThat(dsl.fetchCount(SUBMITTED_ANSWER)).isZero();
            return true;
        });
    }

    @Test
    void without_the_check_of_the_service_another_municipality_still_writes_nothing() {
        assertThat(inTransactionAs(
                        survey.stranger,
                        () -> saving.save(survey.ludza, survey.first(Survey.HOUSED, NumberAnswer.of(1)))))
                .isInstanceOf(SaveResult.NotAsked.class);
        assertThat(inTransactionAs(
                        survey.stranger, () -> submitting.submit(survey.ludza, survey.round, 2, java.util.Map.of())))
                .isInstanceOf(SubmitResult.NotAsked.class);
        assertThat(inTransactionAs(survey.stranger, () -> submitting.correct(survey.ludza, survey.round)))
                .isEqualTo(CorrectionResult.NOT_ASKED);
        assertThat(inTransactionAs(
                        survey.stranger,
                        () -> dsl.update(ANSWER).set(ANSWER.COMMENT, "svešs").execute()))
                .isZero();
    }

    @Test
    void a_researcher_reads_no_draft_even_without_the_service() {
        assertThat(inTransactionAs(survey.researcher, () -> dsl.fetchCount(ANSWER)))
                .isZero();
        assertThat(inTransactionAs(survey.researcher, () -> dsl.fetchCount(SUBMITTED_ANSWER)))
                .isOne();
    }

    @Test
    void roles_are_kept_apart_by_the_services() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () -> Acting.as(survey.coordinator, () -> submissions.latest(survey.round, survey.rezekne)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Acting.as(survey.researcher, () -> responses.open(survey.round)));
    }

    @Test
    void a_change_and_its_audit_line_are_rolled_back_together() {
        int lines = count("select count(*) from audit_event");
        Acting.as(
                survey.stranger,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    saving.save(survey.rezekne, survey.first(Survey.RESIDING, NumberAnswer.of(5)));
                    auditTrail.record("response.touched", AuditedObject.of("response", 1), Map.of(), Map.of());
                    status.setRollbackOnly();
                }));

        assertThat(count("select count(*) from audit_event")).isEqualTo(lines);
        assertThat(count("select count(*) from response where municipality_id = ?", survey.rezekne.value()))
                .isZero();
    }

    @Test
    void nonsense_is_refused_by_the_database_itself() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> TestDatabase.jdbc().update("update answer set number_value = -1"));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> TestDatabase.jdbc().update("update answer set number_value = 2625.5"));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> TestDatabase.jdbc().update("update answer set number_value = null"));
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> TestDatabase.jdbc().update("update submitted_answer set number_value = 1"))
                .withMessageContaining("never changed");
    }
}
