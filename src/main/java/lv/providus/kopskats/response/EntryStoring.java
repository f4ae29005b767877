package lv.providus.kopskats.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.AnswerChecks;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireService;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.response.SubmitResult.ItemProblem;
import lv.providus.kopskats.round.RoundService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks and stores what was told by a municipality, in one transaction of the system. */
@Component
class EntryStoring {

    private final ImportStoring storing;
    private final ResponseProgressQuery progress;
    private final RoundService rounds;
    private final QuestionnaireService questionnaires;
    private final ResponseFindings findings;

    EntryStoring(
            ImportStoring storing,
            ResponseProgressQuery progress,
            RoundService rounds,
            QuestionnaireService questionnaires,
            ResponseFindings findings) {
        this.storing = storing;
        this.progress = progress;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.findings = findings;
    }

    @Transactional
    EntryResult enter(NewEntry entry, Received received) {
        Optional<ResponseProgress> asked = progress.of(entry.round(), entry.municipality());
        if (asked.isEmpty()) {
            return new EntryResult.Refused(EntryResult.Reason.NOT_ASKED);
        }
        QuestionnaireVersion questionnaire = rounds.find(entry.round())
                .flatMap(round -> questionnaires.load(round.questionnaireVersion()))
                .orElseThrow();
        List<CheckFinding> found =
                findings.basis(entry.round(), asked.get().municipality()).findings(questionnaire, entry.answers());
        List<ItemProblem> problems = problems(questionnaire, entry.answers(), found);
        return problems.isEmpty()
                ? storing.enter(
                        entry.round(),
                        new ImportedResponse(
                                0,
                                asked.get().municipality(),
                                entry.municipality(),
                                asked.get().name(),
                                entry.submissionNumber(),
                                entry.answers(),
                                found),
                        received)
                : new EntryResult.DoNotFit(problems);
    }

    /** Soft findings stand against nothing: whoever writes down what was told can't know the reasons. */
    private static List<ItemProblem> problems(
            QuestionnaireVersion questionnaire, Map<QuestionCode, AnswerContent> answers, List<CheckFinding> found) {
        List<ItemProblem> problems = new ArrayList<>();
        for (Item item : questionnaire.items()) {
            AnswerContent content = answers.get(item.code());
            if (content != null) {
                problemsOf(item, content).forEach(problem -> problems.add(new ItemProblem(item.code(), problem)));
            }
            found.stream()
                    .filter(finding -> finding.hard() && finding.question().equals(item.code()))
                    .forEach(finding ->
                            problems.add(new ItemProblem(item.code(), new AnswerProblem.CheckFailed(finding))));
        }
        return problems;
    }

    private static List<AnswerProblem> problemsOf(Item item, AnswerContent content) {
        List<AnswerProblem> problems = new ArrayList<>(AnswerChecks.check(item, content.value()));
        if (content.estimated() && !item.allowsEstimate()) {
            problems.add(new AnswerProblem.EstimateNotAllowed());
        }
        problems.addAll(WrittenText.problems(content.comment()));
        return problems;
    }
}
