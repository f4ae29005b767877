package lv.providus.kopskats.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the answers of a municipality are compared with; one statement, whatever the questionnaire's length. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResponseFindings {

    private final ComparisonQuery query;
    private final QuestionnaireService questionnaires;

    ResponseFindings(ComparisonQuery query, QuestionnaireService questionnaires) {
        this.query = query;
        this.questionnaires = questionnaires;
    }

    ComparisonBasis basis(RoundId round, MunicipalityId municipality) {
        return query.of(round, municipality)
                .map(stored -> new ComparisonBasis(
                        stored.lastRound().isEmpty()
                                ? null
                                : previous(stored.lastRound().getFirst()),
                        stored.residents() == null ? null : Long.valueOf(stored.residents())))
                .orElse(ComparisonBasis.NONE);
    }

    /** The answer of the working copy to a question; empty where it is not answered. */
    Optional<WorkingAnswer> answer(ResponseQuery.Own own, QuestionCode question) {
        QuestionnaireVersion questionnaire =
                questionnaires.load(own.questionnaire()).orElseThrow();
        return own.answers().stream()
                .map(answer -> answer.toWorkingAnswer(questionnaire))
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    private PreviousAnswers previous(ComparisonQuery.LastRound last) {
        QuestionnaireVersion questionnaire =
                questionnaires.load(last.questionnaire()).orElseThrow();
        List<ComparisonQuery.Part> parts = last.parts();
        Map<QuestionCode, PreviousAnswer> answers = new HashMap<>();
        if (parts.size() == 1) {
            parts.getFirst().answers().stream()
                    .map(answer -> answer.toSubmittedAnswer(questionnaire))
                    .forEach(answer -> answers.put(
                            answer.question(),
                            new PreviousAnswer.Given(
                                    questionnaire.item(answer.question()).orElseThrow(),
                                    answer.value(),
                                    answer.content().estimated())));
        } else {
            questionnaire
                    .items()
                    .forEach(item ->
                            sum(questionnaire, item, parts).ifPresent(answer -> answers.put(item.code(), answer)));
        }
        return new PreviousAnswers(
                last.round(),
                last.title(),
                last.referenceDate(),
                lastSubmission(parts),
                parts.stream().map(ComparisonQuery.Part::municipality).toList(),
                answers,
                last.correctionsRequested());
    }

    private static Instant lastSubmission(List<ComparisonQuery.Part> parts) {
        return parts.stream()
                .map(ComparisonQuery.Part::submittedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The sum of what all parts counted; of other questions than counts nothing can be said of several. */
    private static Optional<PreviousAnswer> sum(
            QuestionnaireVersion questionnaire, Item item, List<ComparisonQuery.Part> parts) {
        if (!(item instanceof CountQuestion)) {
            return Optional.empty();
        }
        List<String> without = new ArrayList<>();
        NumberAnswer sum = NumberAnswer.of(0);
        boolean estimated = false;
        for (ComparisonQuery.Part part : parts) {
            Optional<SubmittedAnswer> counted = part.answers().stream()
                    .filter(answer -> answer.question().equals(questionnaire.idOf(item)))
                    .map(answer -> answer.toSubmittedAnswer(questionnaire))
                    .filter(answer -> answer.value() instanceof NumberAnswer)
                    .findFirst();
            if (counted.isPresent() && counted.get().value() instanceof NumberAnswer(var number)) {
                sum = new NumberAnswer(sum.value().add(number));
                estimated |= counted.get().content().estimated();
            } else {
                without.add(part.municipality());
            }
        }
        return Optional.of(
                without.isEmpty()
                        ? new PreviousAnswer.Given(item, sum, estimated)
                        : new PreviousAnswer.Incomplete(without));
    }
}
