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
import lv.providus.kopskats.response.AnswerContent;
import lv.providus.kopskats.response.ResponseService;
import lv.providus.kopskats.response.SaveAnswer;
import lv.providus.kopskats.response.SaveResult;
import lv.providus.kopskats.shared.ActingPrincipal;
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.Texts;
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

    private static final Answer RESIDING = new Answer("residing_now", NumberAnswer.of(139));

    /** Below what the same municipality gave in the demonstration round. */
    private static final Answer LOWER_TOTAL = new Answer("housed_total", NumberAnswer.of(771));

    private static final List<Answer> HALF = List.of(
            new Answer("residing_now", new MissingAnswer(MissingReason.DOES_NOT_KNOW)),
            new Answer("housed_total", NumberAnswer.of(1_204)),
            new Answer("finance_sufficient", ChoiceAnswer.of(new ChoiceCode("rather_agree"))),
            new Answer(
                    "informal_support",
                    ChoicesAnswer.of(Set.of(new ChoiceCode("municipal_events"), new ChoiceCode("premises")))));

    private final ResponseService responses;
    private final Texts texts;

    TrialDrafts(ResponseService responses, Texts texts) {
        this.responses = responses;
        this.texts = texts;
    }

    /** A draft with the numbers only: an estimate, and a total below the last round's with a reason for it. */
    void begin(RoundId round, Actor.Person coordinator) {
        String reason = texts.get(Language.LV, "trial.draft.reason");
        as(coordinator, () -> {
            save(round, RESIDING, new AnswerContent(RESIDING.value(), true, null, null));
            save(round, LOWER_TOTAL, new AnswerContent(LOWER_TOTAL.value(), false, null, reason));
        });
    }

    /** A draft that is more than half done. */
    void continueHalfway(RoundId round, Actor.Person coordinator) {
        as(coordinator, () -> HALF.forEach(answer -> save(round, answer, AnswerContent.of(answer.value()))));
    }

    private static void as(Actor.Person coordinator, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Coordinator(coordinator), null, List.of(new SimpleGrantedAuthority("ROLE_" + coordinator.role()))));
        SecurityContextHolder.setContext(acting);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void save(RoundId round, Answer answer, AnswerContent content) {
        SaveResult result = responses.save(
                new SaveAnswer(round, new QuestionCode(answer.question()), content, SaveAnswer.NOT_ANSWERED, null));
        if (!(result instanceof SaveResult.Saved)) {
            throw new IllegalStateException(answer.question() + ": " + result);
        }
    }
}
