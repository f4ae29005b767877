package lv.providus.kopskats.trial;

import java.util.List;
import java.util.Set;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.SaveAnswer;
import lv.providus.kopskats.response.SaveResult;
import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Begins some responses of the open round as their coordinators would, and leaves them unfinished. */
@TrialOnly
@Component
class TrialDrafts {

    private record Answer(String question, AnswerValue value) {}

    private record Coordinator(Actor.Person actor) implements ActingPrincipal {}

    private static final List<Answer> NUMBERS =
            List.of(new Answer("residing_now", NumberAnswer.of(41)), new Answer("housed_total", NumberAnswer.of(388)));

    private static final List<Answer> HALF = List.of(
            new Answer("residing_now", new MissingAnswer(MissingReason.DOES_NOT_KNOW)),
            new Answer("housed_total", NumberAnswer.of(1_204)),
            new Answer("finance_sufficient", ChoiceAnswer.of(new ChoiceCode("rather_agree"))),
            new Answer(
                    "informal_support",
                    ChoicesAnswer.of(Set.of(new ChoiceCode("municipal_events"), new ChoiceCode("premises")))));

    private final ResponseService responses;

    TrialDrafts(ResponseService responses) {
        this.responses = responses;
    }

    /** A draft with the numbers only. */
    void begin(RoundId round, Actor.Person coordinator) {
        save(round, coordinator, NUMBERS);
    }

    /** A draft that is more than half done. */
    void continueHalfway(RoundId round, Actor.Person coordinator) {
        save(round, coordinator, HALF);
    }

    private void save(RoundId round, Actor.Person coordinator, List<Answer> answers) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Coordinator(coordinator), null, List.of(new SimpleGrantedAuthority("ROLE_" + coordinator.role()))));
        SecurityContextHolder.setContext(acting);
        try {
            answers.forEach(answer -> save(round, answer));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void save(RoundId round, Answer answer) {
        SaveResult result = responses.save(
                SaveAnswer.of(round, new QuestionCode(answer.question()), answer.value(), SaveAnswer.NOT_ANSWERED));
        if (!(result instanceof SaveResult.Saved)) {
            throw new IllegalStateException(answer.question() + ": " + result);
        }
    }
}
