package lv.providus.kopskats.results;

import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Any question of a round, grouped, limited and weighted as somebody likes: the complete working figures, confidential,
 * for researchers. All figures of a page come from one statement that reads the latest submissions.
 */
@Service
@Transactional(readOnly = true)
public class ExplorerService {

    private final AnswersQuery answers;

    ExplorerService(AnswersQuery answers) {
        this.answers = answers;
    }

    /** The figures of a choice; withheld where the rows of the round were selected. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Finding<Explored> explore(ResultsRound round, ExplorerChoice choice) {
        ResultsQuestion question = round.question(choice.question()).orElse(null);
        if (question == null) {
            return Finding.withheld(Finding.Reason.NOT_IN_QUESTIONNAIRE);
        }
        return round.partial()
                ? Finding.withheld(Finding.Reason.PARTIAL_ROUND)
                : Finding.shown(
                        new Exploration(round, choice).explore(question, answers.answers(round.id(), question.id())));
    }

    /** All that was answered to a question of a round, as the figures are made from it. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Answers answers(RoundId round, QuestionId question) {
        return answers.answers(round, question);
    }
}
