package lv.providus.kopskats.response;

import static java.util.Objects.requireNonNull;
import static lv.providus.kopskats.response.Survey.count;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.providus.kopskats.database.IntegrationTest;
import lv.providus.kopskats.database.TestDatabase;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.Acting;
import lv.providus.kopskats.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ResponseServiceTest {

    @Autowired
    private ResponseService responses;

    @Autowired
    private SubmissionService submissions;

    private Survey survey;

    @BeforeEach
    void ask() {
        survey = Survey.open();
    }

    private SaveResult save(Actor.Person person, SaveAnswer answer) {
        return Acting.as(person, () -> responses.save(answer));
    }

    private SaveResult.Saved saved(Actor.Person person, SaveAnswer answer) {
        SaveResult result = save(person, answer);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return (SaveResult.Saved) result;
    }

    private OwnResponse open(Actor.Person person) {
        return Acting.as(person, () -> responses.open(survey.round)).orElseThrow();
    }

    private SubmitResult submit(Actor.Person person, int number) {
        return Acting.as(person, () -> survey.submit(responses, number));
    }

    private SubmissionReceipt submitted(Actor.Person person, int number) {
        SubmitResult result = submit(person, number);
        assertThat(result).isInstanceOf(SubmitResult.Submitted.class);
        return ((SubmitResult.Submitted) result).receipt();
    }

    private SaveAnswer change(QuestionCode question, AnswerValue value, int version) {
        return SaveAnswer.of(survey.round, question, value, version);
    }

    private static Map<QuestionCode, AnswerValue> everyKindOfAnswer() {
        Map<QuestionCode, AnswerValue> answers = new LinkedHashMap<>();
        answers.put(Survey.RESIDING, NumberAnswer.of(0));
        answers.put(Survey.HOUSED, new MissingAnswer(MissingReason.NOT_APPLICABLE));
        answers.put(Survey.RATE, new NumberAnswer(new BigDecimal("12.5")));
        answers.put(Survey.FINANCE, new MissingAnswer(MissingReason.DOES_NOT_KNOW));
        answers.put(Survey.SUPPORT, ChoicesAnswer.of(Set.of()));
        answers.put(Survey.FORM, new ChoiceAnswer(new ChoiceCode("other"), "Citādi – ar telpām"));
        answers.put(Survey.STATEMENT, ChoiceAnswer.of(new ChoiceCode("rather_agree")));
        answers.put(Survey.SINCE, new DateAnswer(LocalDate.of(2022, 2, 24)));
        answers.put(Survey.REMARKS, new TextAnswer("=1+1 nav formula, bet teksts"));
        return answers;
    }

    @Test
    void opening_the_form_starts_nothing() {
        OwnResponse own = open(survey.coordinator);

        assertThat(own.state()).isNull();
        assertThat(own.answers()).isEmpty();
        assertThat(own.editable()).isTrue();
        assertThat(count("select count(*) from response")).isZero();
    }

    @Test
    void every_kind_of_answer_and_of_no_number_is_read_back_as_it_was_given_from_draft_and_submission() {
        everyKindOfAnswer().forEach((question, value) -> saved(survey.coordinator, survey.first(question, value)));

        assertThat(open(survey.coordinator).answers().values())
                .extracting(WorkingAnswer::question, WorkingAnswer::value)
                .containsExactlyInAnyOrderElementsOf(everyKindOfAnswer().entrySet().stream()
                        .map(entry -> org.assertj.core.groups.Tuple.tuple(entry.getKey(), entry.getValue()))
                        .toList());

        submitted(survey.coordinator, 1);
        Submission own = Acting.as(survey.coordinator, () -> responses.ownSubmission(survey.round))
                .orElseThrow();
        Submission read = Acting.as(survey.researcher, () -> submissions.latest(survey.round, survey.ludza))
                .orElseThrow();

        assertThat(own.answers()).isEqualTo(read.answers());
        assertThat(read.answers().values())
                .extracting(SubmittedAnswer::question, SubmittedAnswer::value)
                .containsExactlyInAnyOrderElementsOf(everyKindOfAnswer().entrySet().stream()
                        .map(entry -> org.assertj.core.groups.Tuple.tuple(entry.getKey(), entry.getValue()))
                        .toList());
        assertThat(read.answers()).doesNotContainKey(Survey.POPULATION);
    }

    @Test
    void ticks_are_changed_one_by_one() {
        ChoiceCode events = new ChoiceCode("events");
        ChoiceCode clubs = new ChoiceCode("clubs");
        var first = saved(survey.coordinator, survey.first(Survey.SUPPORT, ChoicesAnswer.of(Set.of(events, clubs))));
        var second = saved(
                survey.coordinator,
                change(
                        Survey.SUPPORT,
                        new ChoicesAnswer(Set.of(clubs, new ChoiceCode("other")), "radio"),
                        first.version()));
        assertThat(open(survey.coordinator).answer(Survey.SUPPORT).orElseThrow())
                .extracting(WorkingAnswer::value)
                .isEqualTo(new ChoicesAnswer(Set.of(clubs, new ChoiceCode("other")), "radio"));

        saved(survey.coordinator, change(Survey.SUPPORT, ChoicesAnswer.of(Set.of()), second.version()));
        assertThat(open(survey.coordinator).answer(Survey.SUPPORT).orElseThrow())
                .extracting(WorkingAnswer::value)
                .isEqualTo(ChoicesAnswer.of(Set.of()));
    }

    @Test
    void a_colleagues_change_is_a_conflict_and_nothing_is_overwritten() {
        var first = saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));
        saved(survey.colleague, change(Survey.RESIDING, NumberAnswer.of(71), first.version()));

        SaveResult late = save(survey.coordinator, change(Survey.RESIDING, NumberAnswer.of(72), first.version()));

        assertThat(late).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
            WorkingAnswer current = java.util.Objects.requireNonNull(conflict.current());
            assertThat(current.value()).isEqualTo(NumberAnswer.of(71));
            assertThat(current.changedBy()).isEqualTo("Ludzas kolēģe");
        });
        assertThat(open(survey.coordinator)
                        .answer(Survey.RESIDING)
                        .orElseThrow()
                        .value())
                .isEqualTo(NumberAnswer.of(71));
    }

    @Test
    void saving_the_same_again_changes_nothing_and_is_no_conflict() {
        var first = saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));
        var again = saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));

        assertThat(again).isEqualTo(first);
        assertThat(count("select count(*) from audit_event where action like 'answer.%'"))
                .isOne();
    }

    @Test
    void a_version_never_comes_back_after_an_answer_was_cleared() {
        var first = saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));
        saved(survey.colleague, SaveAnswer.clear(survey.round, Survey.RESIDING, first.version()));
        saved(survey.colleague, survey.first(Survey.RESIDING, NumberAnswer.of(80)));

        assertThat(save(survey.coordinator, change(Survey.RESIDING, NumberAnswer.of(90), first.version())))
                .isInstanceOf(SaveResult.Conflict.class);
    }

    @Test
    void what_does_not_fit_is_refused_and_the_stored_answer_stays() {
        var stored = saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));

        assertThat(save(
                        survey.coordinator,
                        change(Survey.RESIDING, new NumberAnswer(new BigDecimal("2625.5")), stored.version())))
                .isEqualTo(new SaveResult.Refused(List.of(new AnswerProblem.NotWhole())));
        assertThat(save(survey.coordinator, change(Survey.RESIDING, NumberAnswer.of(-1), stored.version())))
                .isEqualTo(new SaveResult.Refused(List.of(new AnswerProblem.Negative())));
        assertThat(save(
                        survey.coordinator,
                        change(Survey.RESIDING, NumberAnswer.of(1_000_000_000_000L), stored.version())))
                .isInstanceOf(SaveResult.Refused.class);
        assertThat(save(survey.coordinator, survey.first(Survey.REMARKS, new TextAnswer("a".repeat(100_000)))))
                .isEqualTo(new SaveResult.Refused(List.of(new AnswerProblem.TooLong(4000, 100_000))));
        assertThat(open(survey.coordinator).answers()).hasSize(1);
        assertThat(open(survey.coordinator)
                        .answer(Survey.RESIDING)
                        .orElseThrow()
                        .value())
                .isEqualTo(NumberAnswer.of(70));
    }

    @Test
    void an_estimate_a_comment_and_a_reason_are_kept_beside_an_answer() {
        AnswerContent said = new AnswerContent(NumberAnswer.of(1), true, " Aptuveni ", "Daudzi izbrauca");
        var first = saved(survey.coordinator, new SaveAnswer(survey.round, Survey.RESIDING, said, 0, null));

        assertThat(open(survey.coordinator)
                        .answer(Survey.RESIDING)
                        .orElseThrow()
                        .content())
                .isEqualTo(new AnswerContent(NumberAnswer.of(1), true, "Aptuveni", "Daudzi izbrauca"));
        submitted(survey.coordinator, 1);
        assertThat(Acting.as(survey.researcher, () -> submissions.latest(survey.round, survey.ludza))
                        .orElseThrow()
                        .answer(Survey.RESIDING)
                        .orElseThrow()
                        .content())
                .isEqualTo(said);
        Acting.as(survey.coordinator, () -> responses.correct(survey.round));
        saved(
                survey.coordinator,
                new SaveAnswer(survey.round, Survey.RESIDING, said.withComment(null), first.version(), null));
        assertThat(open(survey.coordinator)
                        .answer(Survey.RESIDING)
                        .orElseThrow()
                        .content()
                        .comment())
                .isNull();
        assertThat(save(
                        survey.coordinator,
                        new SaveAnswer(
                                survey.round,
                                Survey.HOUSED,
                                AnswerContent.of(NumberAnswer.of(1)).withComment("a".repeat(2001)),
                                0,
                                null)))
                .isInstanceOf(SaveResult.CommentRefused.class);
    }

    @Test
    void a_change_sent_again_after_a_lost_reply_gets_the_first_reply_even_where_a_colleague_went_on() {
        SaveAnswer change = new SaveAnswer(
                survey.round, Survey.RESIDING, AnswerContent.of(NumberAnswer.of(70)), 0, java.util.UUID.randomUUID());
        var first = saved(survey.coordinator, change);
        var next = saved(survey.colleague, change(Survey.RESIDING, NumberAnswer.of(71), first.version()));

        var repeated = saved(survey.coordinator, change);
        assertThat(repeated).isEqualTo(new SaveResult.Saved(first.version(), first.savedAt(), repeated.overtaken()));
        assertThat(requireNonNull(requireNonNull(repeated.overtaken()).current()))
                .extracting(WorkingAnswer::value, WorkingAnswer::version)
                .containsExactly(NumberAnswer.of(71), next.version());
        assertThat(open(survey.coordinator).answer(Survey.RESIDING).orElseThrow())
                .extracting(WorkingAnswer::value, WorkingAnswer::version)
                .containsExactly(NumberAnswer.of(71), next.version());

        SaveAnswer clearing =
                new SaveAnswer(survey.round, Survey.RESIDING, null, next.version(), java.util.UUID.randomUUID());
        var cleared = saved(survey.coordinator, clearing);
        assertThat(saved(survey.coordinator, clearing)).isEqualTo(cleared);
        var sinceCleared = requireNonNull(saved(survey.coordinator, change).overtaken());
        assertThat(sinceCleared.current()).isNull();
        var again = saved(survey.colleague, survey.first(Survey.RESIDING, NumberAnswer.of(72)));
        assertThat(requireNonNull(saved(survey.coordinator, clearing).overtaken())
                        .version())
                .isEqualTo(again.version());
        assertThat(open(survey.coordinator).answer(Survey.RESIDING)).isPresent();
    }

    @Test
    void the_clock_of_the_database_closes_the_round_except_for_who_has_an_extension() {
        survey.close();
        assertThat(submit(survey.coordinator, 1)).isInstanceOf(SubmitResult.Closed.class);

        survey.extend(survey.ludza);
        saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(1)));
        submitted(survey.coordinator, 1);
    }

    @Test
    void what_is_typed_when_the_deadline_passes_is_kept_as_a_late_draft_that_cannot_be_submitted() {
        survey.close();
        saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(1)));

        assertThat(open(survey.coordinator).window()).isEqualTo(AnsweringWindow.LATE);
        assertThat(open(survey.coordinator).editable()).isFalse();
        assertThat(open(survey.coordinator).answer(Survey.RESIDING)).isPresent();
        assertThat(submit(survey.coordinator, 1)).isInstanceOf(SubmitResult.Closed.class);

        TestDatabase.jdbc()
                .update(
                        "update round set opens_at = now() - interval '9 days', closes_at = now() - interval '25 hours'");
        assertThat(open(survey.coordinator).window()).isEqualTo(AnsweringWindow.CLOSED);
        assertThat(save(survey.coordinator, survey.first(Survey.HOUSED, NumberAnswer.of(1))))
                .isInstanceOf(SaveResult.Closed.class);
        assertThat(open(survey.coordinator).answers()).hasSize(1);
    }

    @Test
    void a_planned_round_takes_no_answers() {
        TestDatabase.jdbc().update("update round set opens_at = now() + interval '1 hour'");

        assertThat(save(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(1))))
                .isInstanceOf(SaveResult.NotYetOpen.class);
    }

    @Test
    void who_is_not_asked_and_what_is_not_asked_cannot_be_answered() {
        assertThat(save(survey.coordinator, survey.first(new QuestionCode("unknown"), NumberAnswer.of(1))))
                .isInstanceOf(SaveResult.NotAsked.class);
        TestDatabase.jdbc().update("delete from participation where municipality_id = ?", survey.ludza.value());
        assertThat(save(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(1))))
                .isInstanceOf(SaveResult.NotAsked.class);
    }

    @Test
    void an_empty_response_and_one_without_the_required_answers_are_not_submitted() {
        assertThat(submit(survey.coordinator, 1)).isInstanceOf(SubmitResult.Empty.class);

        saved(survey.coordinator, survey.first(Survey.HOUSED, NumberAnswer.of(1)));
        assertThat(submit(survey.coordinator, 1))
                .isEqualTo(new SubmitResult.Refused(
                        List.of(new SubmitResult.ItemProblem(Survey.RESIDING, new AnswerProblem.Unanswered()))));
        assertThat(count("select count(*) from submission")).isZero();
    }

    @Test
    void submitting_at_the_same_time_and_again_gives_one_submission_and_one_receipt() throws Exception {
        saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));
        CyclicBarrier start = new CyclicBarrier(2);
        List<SubmissionReceipt> receipts;
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<SubmissionReceipt>> both = List.of(survey.coordinator, survey.colleague).stream()
                    .map(person -> threads.submit(() -> {
                        start.await();
                        return submitted(person, 1);
                    }))
                    .toList();
            receipts = List.of(both.get(0).get(), both.get(1).get());
        }

        assertThat(receipts.get(0)).isEqualTo(receipts.get(1)).isEqualTo(submitted(survey.coordinator, 1));
        assertThat(receipts.get(0).receiptNumber().value()).matches("K-[0-9]{7}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(count("select count(*) from submission")).isOne();
        assertThat(count("select count(*) from audit_event where action = 'response.submitted'"))
                .isOne();
        assertThat(save(survey.coordinator, survey.first(Survey.HOUSED, NumberAnswer.of(1))))
                .isInstanceOf(SaveResult.AlreadySubmitted.class);
    }

    @Test
    void a_correction_goes_on_beside_the_submission_until_it_is_submitted() {
        var stored = saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));
        SubmissionReceipt first = submitted(survey.coordinator, 1);

        assertThat(Acting.as(survey.coordinator, () -> responses.correct(survey.round)))
                .isEqualTo(CorrectionResult.REOPENED);
        saved(survey.coordinator, change(Survey.RESIDING, NumberAnswer.of(75), stored.version()));
        assertThat(submitted(survey.colleague, 1)).isEqualTo(first);

        assertThat(residingAsSubmitted()).isEqualTo(NumberAnswer.of(70));
        SubmissionReceipt second = submitted(survey.coordinator, 2);
        assertThat(residingAsSubmitted()).isEqualTo(NumberAnswer.of(75));
        assertThat(second.receiptNumber()).isNotEqualTo(first.receiptNumber());
        assertThat(Acting.as(survey.coordinator, () -> responses.ownSubmission(survey.round, 1))
                        .orElseThrow()
                        .answer(Survey.RESIDING)
                        .orElseThrow()
                        .value())
                .isEqualTo(NumberAnswer.of(70));
        assertThat(open(survey.coordinator).submissions()).containsExactly(second, first);
    }

    private AnswerValue residingAsSubmitted() {
        return Acting.as(survey.researcher, () -> submissions.latest(survey.round, survey.ludza))
                .orElseThrow()
                .answer(Survey.RESIDING)
                .orElseThrow()
                .value();
    }

    @Test
    void nothing_is_reopened_after_the_round_has_closed() {
        saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));
        submitted(survey.coordinator, 1);
        survey.close();

        assertThat(Acting.as(survey.coordinator, () -> responses.correct(survey.round)))
                .isEqualTo(CorrectionResult.CLOSED);
    }

    @Test
    void each_change_leaves_one_audit_line_with_old_and_new_value() {
        var first = saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));
        saved(survey.colleague, change(Survey.RESIDING, NumberAnswer.of(71), first.version()));
        submitted(survey.coordinator, 1);

        assertThat(TestDatabase.jdbc().queryForList("select action from audit_event order by id", String.class))
                .containsExactly("response.started", "answer.given", "answer.changed", "response.submitted");
        assertThat(TestDatabase.jdbc().queryForMap("""
                        select actor_label, municipality_id, old_values ->> 'value' as old, new_values ->> 'value' as new
                        from audit_event where action = 'answer.changed'
                        """))
                .containsEntry("actor_label", "Ludzas kolēģe")
                .containsEntry("municipality_id", survey.ludza.value())
                .containsEntry("old", "70")
                .containsEntry("new", "71");
    }

    @Test
    void the_researcher_sees_how_far_a_draft_is_and_not_what_is_in_it() {
        saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));

        List<ResponseProgress> progress = Acting.as(survey.researcher, () -> submissions.progress(survey.round));

        assertThat(progress)
                .extracting(ResponseProgress::name, ResponseProgress::state, ResponseProgress::answered)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ludzas novads", ResponseState.DRAFT, 1),
                        org.assertj.core.groups.Tuple.tuple("Rēzeknes novads", null, 0));
        assertThat(Acting.as(survey.researcher, () -> submissions.latest(survey.round, survey.ludza)))
                .isEmpty();
    }

    @Test
    void the_home_of_a_coordinator_tells_how_far_the_own_municipality_is() {
        saved(survey.coordinator, survey.first(Survey.RESIDING, NumberAnswer.of(70)));

        assertThat(Acting.as(survey.coordinator, () -> responses.ownRounds()))
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.answered()).isOne();
                    assertThat(own.asked()).isEqualTo(10);
                    assertThat(own.window()).isEqualTo(AnsweringWindow.OPEN);
                });
        assertThat(Acting.as(survey.stranger, () -> responses.ownRounds()))
                .singleElement()
                .satisfies(own -> assertThat(own.answered()).isZero());
    }
}
