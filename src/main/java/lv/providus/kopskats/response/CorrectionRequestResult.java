package lv.providus.kopskats.response;

import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerProblem;

/** What came of asking for a correction of the last round. */
public sealed interface CorrectionRequestResult {

    /** The researchers see it with the round it is about. */
    record Requested() implements CorrectionRequestResult {}

    /** There is an open request for the same number already. */
    record AlreadyRequested() implements CorrectionRequestResult {}

    /** The proposed number does not fit the question. */
    record NumberRefused(List<AnswerProblem> problems) implements CorrectionRequestResult {}

    /** The message is blank, too long or not readable. */
    record MessageRefused(List<AnswerProblem> problems) implements CorrectionRequestResult {}

    /** The last round has no number for this question. */
    record NothingToCorrect() implements CorrectionRequestResult {}

    /** The answer of this round can't be changed now, so neither can its reason. */
    record NotOpen() implements CorrectionRequestResult {}
}
