package lv.providus.kopskats.results;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the results of a round are about, for researchers: regions, questions, how many submitted, residents. */
@Service
@Transactional(readOnly = true)
public class ResultsService {

    private final ResultsRoundQuery rounds;
    private final ResultsQuestionQuery questions;
    private final RoundPopulationQuery populations;
    private final AuditTrail audit;

    ResultsService(
            ResultsRoundQuery rounds,
            ResultsQuestionQuery questions,
            RoundPopulationQuery populations,
            AuditTrail audit) {
        this.rounds = rounds;
        this.questions = questions;
        this.populations = populations;
        this.audit = audit;
    }

    /** A round as its results see it, empty where there is none; that the results were opened is recorded. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional
    public Optional<ResultsRound> open(RoundId id) {
        Optional<ResultsRound> round = rounds.round(id);
        round.ifPresent(found ->
                audit.record("results.opened", AuditedObject.of("results", id).in(id), Map.of(), Map.of()));
        return round;
    }

    /** A round as its results see it, empty where there is none. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<ResultsRound> round(RoundId id) {
        return rounds.round(id);
    }

    /** What each of some rounds asks, in the order of its questionnaire; nothing for a round that there is not. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Map<RoundId, List<ResultsQuestion>> questions(Collection<RoundId> ids) {
        return questions.questions(ids);
    }

    /** Wording, kind and choices of questions of a round: what was asked, not what was answered. */
    @PreAuthorize(Role.Access.ANYONE)
    public List<ResultsQuestion> asked(RoundId id, Collection<QuestionId> wanted) {
        return questions.questions(id, wanted);
    }

    /** Where the residents of a round come from, empty where there is no such round. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<RoundPopulation> population(RoundId id) {
        return populations.population(id);
    }
}
