package lv.providus.kopskats.response;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.round.Round;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * The response of the own municipality in a round, as the form needs it.
 *
 * @param closesAt when it closes for this municipality, an extension included
 * @param window as the clock of the database has it at the time of reading
 * @param readAt that time
 * @param state null while nothing was answered
 * @param answers the working copy; what is absent is not answered
 * @param submissions the latest first
 * @param basis what the answers are compared with
 */
public record OwnResponse(
        Round round,
        MunicipalityId municipality,
        Atvk atvk,
        String municipalityName,
        Instant closesAt,
        AnsweringWindow window,
        Instant readAt,
        QuestionnaireVersion questionnaire,
        @Nullable ResponseState state,
        Map<QuestionCode, WorkingAnswer> answers,
        List<SubmissionReceipt> submissions,
        ComparisonBasis basis) {

    public OwnResponse {
        answers = Map.copyOf(answers);
        submissions = List.copyOf(submissions);
    }

    /** The answer to a question; empty where it is not answered. */
    public Optional<WorkingAnswer> answer(QuestionCode question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** Whether answers can be changed now. */
    public boolean editable() {
        return window == AnsweringWindow.OPEN && (state == null || state.editable());
    }

    /** Whether it is with PROVIDUS, accepted or not. */
    public boolean submitted() {
        return state == ResponseState.SUBMITTED || state == ResponseState.ACCEPTED;
    }

    /** Whether what was submitted can be reopened for correction now. */
    public boolean correctable() {
        return window == AnsweringWindow.OPEN && state == ResponseState.SUBMITTED;
    }

    /** Whether the working copy goes on beside a submission. */
    public boolean beingCorrected() {
        return validSubmission().isPresent() && state != null && state.editable();
    }

    /** The submission that counts; empty where there is none or the latest was withdrawn. */
    public Optional<SubmissionReceipt> validSubmission() {
        return submissions.stream().findFirst().filter(latest -> !latest.withdrawn());
    }

    /** The same with another stored answer to one question, none where null. */
    public OwnResponse with(QuestionCode question, @Nullable WorkingAnswer answer) {
        Map<QuestionCode, WorkingAnswer> changed = new HashMap<>(answers);
        if (answer == null) {
            changed.remove(question);
        } else {
            changed.put(question, answer);
        }
        ResponseState now = state == null && answer != null ? ResponseState.DRAFT : state;
        return new OwnResponse(
                round,
                municipality,
                atvk,
                municipalityName,
                closesAt,
                window,
                readAt,
                questionnaire,
                now,
                changed,
                submissions,
                basis);
    }

    /**
     * Whether nothing but answers differs, so that a form of one goes on as a form of the other; that the first answer
     * begins the response is no other difference.
     */
    public boolean differsOnlyInAnswers(OwnResponse other) {
        return window == other.window
                && (state == null ? ResponseState.DRAFT : state)
                        == (other.state == null ? ResponseState.DRAFT : other.state)
                && closesAt.equals(other.closesAt)
                && questionnaire.id().equals(other.questionnaire.id())
                && submissions.equals(other.submissions);
    }

    /** The version of each stored answer, to say at submitting which answers were seen. */
    public Map<QuestionCode, Integer> versions() {
        Map<QuestionCode, Integer> versions = new HashMap<>();
        answers.forEach((question, answer) -> versions.put(question, answer.version()));
        return versions;
    }

    /** What stands against submitting the answers as they are, in the order of the questionnaire. */
    public List<SubmitResult.ItemProblem> problems() {
        return Submitting.problemsIn(questionnaire, contents(), basis);
    }

    /** What the checks of the questionnaire find in the answers as they are. */
    public List<CheckFinding> findings() {
        return basis.findings(questionnaire, contents());
    }

    private Map<QuestionCode, AnswerContent> contents() {
        Map<QuestionCode, AnswerContent> contents = new HashMap<>();
        answers.forEach((question, answer) -> contents.put(question, answer.content()));
        return contents;
    }

    /** The number that the next submission would have. */
    public int nextSubmissionNumber() {
        return submissions.isEmpty() ? 1 : submissions.getFirst().number() + 1;
    }
}
