package lv.providus.kopskats.response.ui;

import lv.providus.kopskats.response.Submission;
import lv.providus.kopskats.response.SubmittedAnswer;

/** Read-only lists of answers from their sources. */
final class AnswerLists {

    private AnswerLists() {}

    static AnswerList of(Submission submission) {
        return of(submission, (description, item) -> {});
    }

    static AnswerList of(Submission submission, AnswerList.Beside beside) {
        return new AnswerList(
                submission.questionnaire(),
                code -> submission.answer(code).map(SubmittedAnswer::content),
                submission.findings(),
                null,
                beside);
    }
}
