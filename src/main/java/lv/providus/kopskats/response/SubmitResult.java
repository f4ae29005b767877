package lv.providus.kopskats.response;

import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.QuestionCode;

/** What came of submitting. */
public sealed interface SubmitResult {

    /** The response is submitted, by this call or by an earlier one for the same submission. */
    record Submitted(SubmissionReceipt receipt) implements SubmitResult {}

    /** It had been submitted by an earlier call and was taken back since; nothing was submitted again. */
    record Withdrawn() implements SubmitResult {}

    /** Nothing is answered at all. */
    record Empty() implements SubmitResult {}

    /** The stored answers are no longer those that the person saw. Nothing was submitted. */
    record ChangedMeanwhile() implements SubmitResult {}

    /** Some answers are missing or do not fit; at least one problem, in the order of the questionnaire. */
    record Refused(List<ItemProblem> problems) implements SubmitResult {}

    /** What is wrong at one question. */
    record ItemProblem(QuestionCode question, AnswerProblem problem) {}

    /** The round does not take answers yet. */
    record NotYetOpen() implements SubmitResult {}

    /** The round no longer takes answers, or the municipality declined to take part. */
    record Closed() implements SubmitResult {}

    /** PROVIDUS has accepted an earlier submission, so nothing changes until it is unlocked. */
    record Accepted() implements SubmitResult {}

    /** The municipality is not asked in this round. */
    record NotAsked() implements SubmitResult {}
}
