package lv.providus.kopskats.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.RoundId;

/**
 * What a municipality submitted in the last round: the latest one before, by reference date, of the same questionnaire, in
 * which it or one merged into it submitted. What is summed is what the municipalities of that day gave.
 *
 * @param referenceDate the day the answers are about
 * @param submittedAt of the latest submission among them
 * @param municipalities by name, those that were in its place on that day; several after a merger
 * @param answers by question; what is absent has nothing to show
 * @param correctionsRequested about which it has said that they were wrong, and nobody has decided yet
 */
public record PreviousAnswers(
        RoundId round,
        LocalizedText roundTitle,
        LocalDate referenceDate,
        Instant submittedAt,
        List<String> municipalities,
        Map<QuestionCode, PreviousAnswer> answers,
        Set<QuestionCode> correctionsRequested) {

    public PreviousAnswers {
        municipalities = List.copyOf(municipalities);
        answers = Map.copyOf(answers);
        correctionsRequested = Set.copyOf(correctionsRequested);
    }

    public Optional<PreviousAnswer> answer(QuestionCode question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** Whether its numbers are sums over several municipalities. */
    public boolean summed() {
        return municipalities.size() > 1;
    }
}
