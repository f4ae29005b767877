package lv.providus.kopskats.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.function.Supplier;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.database.generated.enums.ResponseState;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.ResponseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database alone holds of reviews, with the checks of the services left out. */
@IntegrationTest
class ReviewRowSecurityTest {

    @Autowired
    private ResponseService responses;

    @Autowired
    private ReviewService review;

    @Autowired
    private ReviewQuery query;

    @Autowired
    private ReviewRepository repository;

    @Autowired
    private ResponseRepository states;

    @Autowired
    private PlatformTransactionManager transactions;

    private Survey survey;
    private ResponseId response;

    @BeforeEach
    void submit() {
        survey = Survey.open();
        Acting.as(survey.coordinator, () -> {
            responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(70)));
            survey.submit(responses, 1);
        });
        response = new ResponseId(
                Objects.requireNonNull(TestDatabase.jdbc().queryForObject("select id from response", Long.class)));
    }

    private <T> T inTransactionAs(Actor.Person person, Supplier<T> work) {
        return Acting.as(
                person,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }

    private void accept() {
        Acting.as(
                survey.researcher,
                () -> review.accept(
                        survey.round,
                        survey.ludza,
                        new SeenSubmission(1, lv.providus.kopskats.response.ResponseState.SUBMITTED)));
    }

    @Test
    void another_municipality_reads_no_decision_and_none_writes_one() {
        accept();
        assertThat(inTransactionAs(survey.stranger, () -> query.steps(survey.round, survey.ludza)))
                .isEmpty();
        assertThat(inTransactionAs(survey.coordinator, () -> query.steps(survey.round, survey.ludza)))
                .hasSize(1);
        long version = Survey.count("select questionnaire_version_id from response");
        var owner = new AnswerRepository.Owner(
                response, survey.ludza, new lv.providus.kopskats.shared.QuestionnaireVersionId(version));
        assertThatThrownBy(() -> inTransactionAs(
                        survey.coordinator,
                        () -> repository.add(owner, 1, ReviewStep.Kind.UNLOCKED, "Gribu labot", null)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_municipality_cannot_judge_its_own_response_even_without_the_service() {
        for (ResponseState state : new ResponseState[] {ResponseState.accepted, ResponseState.returned}) {
            assertThatThrownBy(() -> inTransactionAs(survey.coordinator, () -> {
                        states.setState(response, state);
                        return true;
                    }))
                    .hasStackTraceContaining("does not judge its own response");
        }
    }

    @Test
    void nothing_gets_into_an_accepted_response_past_the_services() {
        accept();
        assertThatThrownBy(() -> TestDatabase.jdbc().update("update answer set number_value = 71"))
                .hasStackTraceContaining("the response is accepted");
        assertThatThrownBy(() -> TestDatabase.jdbc().update("delete from answer"))
                .hasStackTraceContaining("the response is accepted");
        assertThatThrownBy(() -> TestDatabase.jdbc().update("""
                        insert into submission (response_id, round_id, municipality_id, questionnaire_version_id, number,
                                                receipt_number, submitted_by_label)
                        select response_id, round_id, municipality_id, questionnaire_version_id, 2,
                               'K-0037000-AAAA-AAAA', 'x' from submission""")).hasStackTraceContaining("the response is accepted");
        assertThatThrownBy(() -> TestDatabase.jdbc().update("update response set state = 'draft'"))
                .hasStackTraceContaining("unlocked first");
        assertThatThrownBy(() -> TestDatabase.jdbc().update("delete from review_step"))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void nothing_is_accepted_that_is_not_submitted() {
        Acting.as(survey.stranger, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(7))));
        assertThatThrownBy(() -> TestDatabase.jdbc()
                        .update("update response set state = 'accepted' where id <> ?", response.value()))
                .hasStackTraceContaining("nothing submitted");
    }

    @Test
    void whether_a_draft_was_changed_is_told_to_researchers_and_the_own_municipality_only() {
        Acting.as(survey.coordinator, () -> responses.correct(survey.round));
        var moment = java.time.Instant.EPOCH;
        assertThat(inTransactionAs(survey.researcher, () -> query.changedSince(response, moment)))
                .isTrue();
        assertThat(inTransactionAs(survey.stranger, () -> query.changedSince(response, moment)))
                .isFalse();
    }
}
