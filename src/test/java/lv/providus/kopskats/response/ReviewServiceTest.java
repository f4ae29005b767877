package lv.providus.kopskats.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import lv.providus.kopskats.conversation.Conversation;
import lv.providus.kopskats.conversation.ConversationService;
import lv.providus.kopskats.conversation.QuestioningService;
import lv.providus.kopskats.conversation.SayResult;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ReviewServiceTest {

    @Autowired
    private ResponseService responses;

    @Autowired
    private ReviewService review;

    @Autowired
    private StandingService standing;

    @Autowired
    private QuestioningService questioning;

    @Autowired
    private ConversationService conversations;

    private Survey survey;

    @BeforeEach
    void submitOnce() {
        survey = Survey.open();
        answer(70);
        submit(1);
    }

    private SaveResult answer(int residing) {
        return Acting.as(survey.coordinator, () -> {
            int version = responses
                    .open(survey.round)
                    .orElseThrow()
                    .answer(Survey.RESIDING)
                    .map(WorkingAnswer::version)
                    .orElse(SaveAnswer.NOT_ANSWERED);
            return responses.save(SaveAnswer.of(survey.round, Survey.RESIDING, NumberAnswer.of(residing), version));
        });
    }

    private SubmitResult submit(int number) {
        return Acting.as(survey.coordinator, () -> survey.submit(responses, number));
    }

    private ReturnResult giveBack(int seen, ResponseState state, @Nullable Instant until) {
        return Acting.as(
                survey.researcher,
                () -> review.returnForCorrection(
                        survey.round, survey.ludza, new SeenSubmission(seen, state), "Vai tiešām 70?", until));
    }

    private AcceptResult accept(int seen, ResponseState state) {
        return Acting.as(
                survey.researcher, () -> review.accept(survey.round, survey.ludza, new SeenSubmission(seen, state)));
    }

    private @Nullable ResponseState state() {
        return Acting.as(survey.coordinator, () -> responses.open(survey.round))
                .orElseThrow()
                .state();
    }

    private static List<String> actions() {
        return TestDatabase.jdbc()
                .queryForList(
                        "select action from audit_event where object_kind = 'response' order by id", String.class);
    }

    @Test
    void a_returned_response_is_corrected_and_accepted_and_each_step_is_told() {
        assertThat(giveBack(1, ResponseState.SUBMITTED, null)).isEqualTo(ReturnResult.RETURNED);
        assertThat(state()).isEqualTo(ResponseState.RETURNED);
        assertThat(Acting.as(survey.coordinator, review::ownReturns).get(survey.round))
                .satisfies(own -> {
                    ReviewStep step = own.step();
                    assertThat(own.waitsForAnswer()).isTrue();
                    assertThat(step.message()).isEqualTo("Vai tiešām 70?");
                    assertThat(step.submission()).isEqualTo(1);
                    assertThat(step.doneBy()).isEqualTo("Pētniece");
                });
        assertThat(Acting.as(survey.stranger, review::ownReturns)).isEmpty();
        List<Map<String, Object>> mails = TestDatabase.jdbc()
                .queryForList("select recipient, body from mail_message where kind = 'returned' order by recipient");
        assertThat(mails)
                .extracting(mail -> mail.get("recipient"))
                .containsExactly("kolege@ludza.example", "koordinatore@ludza.example");
        assertThat(String.valueOf(mails.getFirst().get("body")))
                .contains("/rounds/" + survey.round + "/form/")
                .doesNotContain("Vai tiešām 70?");
        assertThat(giveBack(1, ResponseState.RETURNED, null)).isEqualTo(ReturnResult.ALREADY_RETURNED);

        assertThat(answer(72)).isInstanceOf(SaveResult.Saved.class);
        assertThat(submit(2)).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(accept(2, ResponseState.SUBMITTED)).isEqualTo(AcceptResult.ACCEPTED);
        assertThat(accept(2, ResponseState.SUBMITTED)).isEqualTo(AcceptResult.ACCEPTED);
        assertThat(state()).isEqualTo(ResponseState.ACCEPTED);
        assertThat(actions())
                .endsWith(
                        "response.submitted",
                        "response.returned",
                        "answer.changed",
                        "response.submitted",
                        "response.accepted");
        assertThat(Acting.as(survey.researcher, () -> review.steps(survey.round, survey.ludza)))
                .extracting(ReviewStep::kind, ReviewStep::submission)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReviewStep.Kind.RETURNED, 1),
                        org.assertj.core.groups.Tuple.tuple(ReviewStep.Kind.ACCEPTED, 2));
    }

    @Test
    void the_history_of_an_answer_tells_old_new_who_and_why_by_submission_but_nothing_of_drafts() {
        giveBack(1, ResponseState.SUBMITTED, null);
        answer(1000);
        answer(72);
        assertThat(Acting.as(survey.researcher, () -> review.history(survey.round, survey.ludza))
                        .of(Survey.RESIDING))
                .isEmpty();
        submit(2);
        AnswerHistory history = Acting.as(survey.researcher, () -> review.history(survey.round, survey.ludza));
        assertThat(history.of(Survey.RESIDING)).singleElement().satisfies(change -> {
            assertThat(change.submission()).isEqualTo(2);
            assertThat(change.before()).isEqualTo(AnswerContent.of(NumberAnswer.of(70)));
            assertThat(change.after()).isEqualTo(AnswerContent.of(NumberAnswer.of(72)));
            assertThat(change.changedBy()).isEqualTo("Ludzas koordinatore");
            assertThat(change.returnMessage()).isEqualTo("Vai tiešām 70?");
        });
        assertThat(history.changedIn(2)).containsExactly(Survey.RESIDING);
        assertThat(history.changedIn(1)).isEmpty();
    }

    @Test
    void accepting_locks_every_way_in_until_it_is_unlocked_with_a_reason() {
        accept(1, ResponseState.SUBMITTED);
        assertThat(answer(71)).isInstanceOf(SaveResult.Accepted.class);
        assertThat(submit(2)).isInstanceOf(SubmitResult.Accepted.class);
        assertThat(submit(1)).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(Acting.as(survey.coordinator, () -> responses.correct(survey.round)))
                .isEqualTo(CorrectionResult.FINAL);
        assertThat(Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 1, "Kļūda")))
                .isEqualTo(WithdrawResult.ACCEPTED);
        assertThat(giveBack(1, ResponseState.ACCEPTED, null)).isEqualTo(ReturnResult.ACCEPTED);
        assertThat(unlock(" ")).isEqualTo(UnlockResult.REASON);
        assertThat(unlock("Pašvaldība zvanīja")).isEqualTo(UnlockResult.UNLOCKED);
        assertThat(unlock("Pašvaldība zvanīja")).isEqualTo(UnlockResult.NOT_ACCEPTED);
        assertThat(Acting.as(survey.coordinator, () -> responses.correct(survey.round)))
                .isEqualTo(CorrectionResult.REOPENED);
        assertThat(answer(71)).isInstanceOf(SaveResult.Saved.class);
        assertThat(actions()).contains("response.accepted", "response.unlocked");
    }

    private UnlockResult unlock(String reason) {
        return Acting.as(survey.researcher, () -> review.unlock(survey.round, survey.ludza, reason));
    }

    @Test
    void what_a_researcher_did_not_see_is_neither_accepted_nor_returned() {
        Acting.as(survey.coordinator, () -> responses.correct(survey.round));
        assertThat(accept(1, ResponseState.SUBMITTED)).isEqualTo(AcceptResult.CHANGED_MEANWHILE);
        assertThat(accept(1, ResponseState.DRAFT)).isEqualTo(AcceptResult.BEING_CORRECTED);
        answer(80);
        submit(2);
        assertThat(accept(1, ResponseState.SUBMITTED)).isEqualTo(AcceptResult.CHANGED_MEANWHILE);
        assertThat(giveBack(1, ResponseState.SUBMITTED, null)).isEqualTo(ReturnResult.CHANGED_MEANWHILE);
        assertThat(state()).isEqualTo(ResponseState.SUBMITTED);
        assertThat(accept(2, ResponseState.SUBMITTED)).isEqualTo(AcceptResult.ACCEPTED);
    }

    @Test
    void of_a_return_and_an_acceptance_at_the_same_moment_one_holds() throws Exception {
        for (int turn = 0; turn < 10; turn++) {
            CountDownLatch start = new CountDownLatch(1);
            try (var people = Executors.newFixedThreadPool(2)) {
                var returned = people.submit(() -> {
                    start.await();
                    return giveBack(1, ResponseState.SUBMITTED, null);
                });
                var accepted = people.submit(() -> {
                    start.await();
                    return accept(1, ResponseState.SUBMITTED);
                });
                start.countDown();
                boolean wasReturned = returned.get() == ReturnResult.RETURNED;
                boolean wasAccepted = accepted.get() == AcceptResult.ACCEPTED;
                assertThat(wasReturned).isNotEqualTo(wasAccepted);
                assertThat(state()).isEqualTo(wasReturned ? ResponseState.RETURNED : ResponseState.ACCEPTED);
                if (wasReturned) {
                    assertThat(accept(1, ResponseState.RETURNED)).isEqualTo(AcceptResult.ACCEPTED);
                }
                assertThat(unlock("Vēlreiz")).isEqualTo(UnlockResult.UNLOCKED);
            }
        }
    }

    @Test
    void what_was_returned_can_be_accepted_as_it_is_while_nothing_in_it_was_changed() {
        giveBack(1, ResponseState.SUBMITTED, null);
        answer(71);
        assertThat(accept(1, ResponseState.RETURNED)).isEqualTo(AcceptResult.BEING_CORRECTED);
        survey.close();
        assertThat(accept(1, ResponseState.RETURNED)).isEqualTo(AcceptResult.ACCEPTED);
    }

    @Test
    void after_the_deadline_a_return_gives_a_later_one_in_the_same_step() {
        survey.close();
        assertThat(giveBack(1, ResponseState.SUBMITTED, null)).isEqualTo(ReturnResult.NEEDS_LATER_DEADLINE);
        assertThat(giveBack(1, ResponseState.SUBMITTED, Instant.now().minusSeconds(60)))
                .isEqualTo(ReturnResult.NOT_LATER);
        assertThat(state()).isEqualTo(ResponseState.SUBMITTED);
        assertThat(giveBack(1, ResponseState.SUBMITTED, Instant.now().plus(Duration.ofDays(3))))
                .isEqualTo(ReturnResult.RETURNED);
        assertThat(answer(72)).isInstanceOf(SaveResult.Saved.class);
        assertThat(submit(2)).isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    void nothing_is_judged_that_does_not_count() {
        Acting.as(survey.coordinator, () -> standing.withdraw(survey.round, 1, "Kļūda"));
        assertThat(accept(1, ResponseState.DRAFT)).isEqualTo(AcceptResult.NOTHING_SUBMITTED);
        assertThat(giveBack(1, ResponseState.DRAFT, null)).isEqualTo(ReturnResult.NOTHING_SUBMITTED);
        assertThatThrownBy(() -> Acting.as(
                        survey.coordinator,
                        () -> review.accept(
                                survey.round, survey.ludza, new SeenSubmission(1, ResponseState.SUBMITTED))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_message_of_a_return_begins_a_conversation_in_which_the_municipality_can_answer() {
        giveBack(1, ResponseState.SUBMITTED, null);
        assertThat(Acting.as(survey.coordinator, questioning::waitingForOwn)).containsEntry(survey.round, 1);
        Conversation conversation = Acting.as(survey.coordinator, () -> conversations.own(survey.round))
                .orElseThrow()
                .conversations()
                .getFirst();
        assertThat(conversation.byProvidus()).isTrue();
        assertThat(conversation.messages())
                .extracting(Conversation.Message::text)
                .containsExactly("Vai tiešām 70?");
        assertThat(Acting.as(survey.coordinator, () -> conversations.goOn(conversation.id(), "Jā, 70")))
                .isEqualTo(SayResult.SAID);
        assertThat(Acting.as(survey.coordinator, questioning::waitingForOwn)).isEmpty();
        assertThat(Acting.as(survey.researcher, () -> conversations.waiting(survey.round)))
                .isEqualTo(1);
        assertThat(Acting.as(survey.researcher, () -> questioning.settle(conversation.id())))
                .isTrue();
        assertThat(Acting.as(survey.researcher, () -> questioning.settle(conversation.id())))
                .isFalse();
        assertThat(Acting.as(survey.researcher, () -> conversations.waiting(survey.round)))
                .isZero();
    }

    @Test
    void a_question_about_one_answer_reaches_the_coordinators_by_mail_and_nobody_else() {
        assertThat(Acting.as(
                        survey.researcher,
                        () -> questioning.ask(survey.round, survey.ludza, Survey.HOUSED, "Kā skaitīts?")))
                .isEqualTo(SayResult.SAID);
        assertThat(TestDatabase.jdbc()
                        .queryForList(
                                "select recipient from mail_message where kind = 'conversation' order by recipient",
                                String.class))
                .containsExactly("kolege@ludza.example", "koordinatore@ludza.example");
        assertThat(Acting.as(survey.researcher, () -> questioning.with(survey.round, survey.ludza)))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.about()).isEqualTo(Survey.HOUSED);
                    assertThat(asked.waitsForMunicipality()).isTrue();
                });
        assertThat(Acting.as(survey.stranger, () -> conversations.own(survey.round))
                        .orElseThrow()
                        .conversations())
                .isEmpty();
        assertThatThrownBy(() -> Acting.as(
                        survey.coordinator,
                        () -> questioning.ask(survey.round, survey.rezekne, null, "Es esmu PROVIDUS")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_coordinator_reads_every_own_submission_with_what_changed_and_nobody_elses() {
        Acting.as(survey.coordinator, () -> responses.correct(survey.round));
        answer(72);
        submit(2);
        Acting.as(survey.coordinator, () -> {
            assertThat(responses.ownSubmission(survey.round, 1).orElseThrow().answer(Survey.RESIDING))
                    .get()
                    .extracting(answer -> answer.content().value())
                    .isEqualTo(NumberAnswer.of(70));
            AnswerHistory history = review.ownHistory(survey.round);
            assertThat(history.changedIn(2)).containsExactly(Survey.RESIDING);
            assertThat(history.of(Survey.RESIDING))
                    .extracting(AnswerChange::submission, AnswerChange::changedBy)
                    .containsExactly(tuple(2, "Ludzas koordinatore"));
        });
        Acting.as(survey.stranger, () -> {
            assertThat(responses.ownSubmission(survey.round, 1)).isEmpty();
            assertThat(review.ownHistory(survey.round).changedIn(2)).isEmpty();
        });
        assertThatThrownBy(() -> Acting.as(survey.researcher, () -> review.ownHistory(survey.round)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(survey.coordinator, () -> review.history(survey.round, survey.rezekne)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_decided_meanwhile_is_more_than_another_answer() {
        OwnResponse submitted = open();
        giveBack(1, ResponseState.SUBMITTED, null);
        OwnResponse returned = open();
        assertThat(returned.differsOnlyInAnswers(submitted)).isFalse();
        answer(71);
        assertThat(open().differsOnlyInAnswers(returned)).isTrue();
    }

    @Test
    void the_first_answer_which_begins_the_response_is_no_other_difference() {
        OwnResponse empty =
                Acting.as(survey.stranger, () -> responses.open(survey.round)).orElseThrow();
        Acting.as(survey.stranger, () -> responses.save(survey.first(Survey.RESIDING, NumberAnswer.of(5))));
        OwnResponse begun =
                Acting.as(survey.stranger, () -> responses.open(survey.round)).orElseThrow();
        assertThat(empty.state()).isNull();
        assertThat(begun.differsOnlyInAnswers(empty)).isTrue();
    }

    @Test
    void returning_an_open_correction_is_more_than_another_answer() {
        Acting.as(survey.coordinator, () -> responses.correct(survey.round));
        OwnResponse correcting = open();
        assertThat(giveBack(1, ResponseState.DRAFT, null)).isEqualTo(ReturnResult.RETURNED);
        assertThat(open().editable()).isEqualTo(correcting.editable());
        assertThat(open().differsOnlyInAnswers(correcting)).isFalse();
    }

    private OwnResponse open() {
        return Acting.as(survey.coordinator, () -> responses.open(survey.round)).orElseThrow();
    }
}
