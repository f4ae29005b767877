package lv.providus.kopskats.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.providus.kopskats.questionnaire.QuestionCode;
import org.jspecify.annotations.Nullable;

/** How the answers of a response changed from submission to submission. */
public final class AnswerHistory {

    private final Map<QuestionCode, List<AnswerChange>> changes = new HashMap<>();

    /**
     * Compares submissions.
     *
     * @param submissions of one response, the first first
     * @param steps what PROVIDUS decided about them, the first first
     */
    static AnswerHistory of(List<Submission> submissions, List<ReviewStep> steps) {
        AnswerHistory history = new AnswerHistory();
        for (int later = 1; later < submissions.size(); later++) {
            history.compare(submissions.get(later - 1), submissions.get(later), steps);
        }
        return history;
    }

    private void compare(Submission earlier, Submission later, List<ReviewStep> steps) {
        Set<QuestionCode> answered = new HashSet<>(earlier.answers().keySet());
        answered.addAll(later.answers().keySet());
        String returned = returnMessage(earlier, steps);
        for (QuestionCode question : answered) {
            SubmittedAnswer before = earlier.answers().get(question);
            SubmittedAnswer after = later.answers().get(question);
            AnswerContent contentBefore = before == null ? null : before.content();
            AnswerContent contentAfter = after == null ? null : after.content();
            if (!Objects.equals(contentBefore, contentAfter)) {
                changes.computeIfAbsent(question, code -> new ArrayList<>())
                        .add(new AnswerChange(
                                later.receipt().number(),
                                contentBefore,
                                contentAfter,
                                after == null ? later.receipt().submittedBy() : after.answeredBy(),
                                after == null ? later.receipt().submittedAt() : after.answeredAt(),
                                returned));
            }
        }
    }

    private static @Nullable String returnMessage(Submission corrected, List<ReviewStep> steps) {
        return steps.stream()
                .filter(step -> step.kind() == ReviewStep.Kind.RETURNED
                        && step.submission() == corrected.receipt().number())
                .map(ReviewStep::message)
                .reduce(null, (first, last) -> last);
    }

    /** The changes of the answer to a question, the first first. */
    public List<AnswerChange> of(QuestionCode question) {
        return Collections.unmodifiableList(changes.getOrDefault(question, List.of()));
    }

    /** The questions whose answers a submission changed against the one before it. */
    public Set<QuestionCode> changedIn(int submission) {
        Set<QuestionCode> changed = new HashSet<>();
        changes.forEach((question, all) -> {
            if (all.stream().anyMatch(change -> change.submission() == submission)) {
                changed.add(question);
            }
        });
        return changed;
    }
}
