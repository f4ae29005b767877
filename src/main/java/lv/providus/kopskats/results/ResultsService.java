package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.results.Challenges.Comparison;
import lv.providus.kopskats.results.Challenges.Measure;
import lv.providus.kopskats.results.Challenges.Side;
import lv.providus.kopskats.results.Finding.Reason;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.PlanningRegionId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The complete working figures of a round, confidential, for researchers. Everything comes from the latest submission
 * of each municipality; drafts and corrections not yet submitted do not count. The municipality is the unit: nothing is
 * weighted.
 */
@Service
@Transactional(readOnly = true)
public class ResultsService {

    private static final SlideReport REPORT = SlideReport.PROVIDUS;

    private final ResultsRoundQuery rounds;
    private final RankingQuery rankings;
    private final QuestionResultQuery questions;
    private final ChallengesQuery challenges;
    private final AuditTrail audit;

    ResultsService(
            ResultsRoundQuery rounds,
            RankingQuery rankings,
            QuestionResultQuery questions,
            ChallengesQuery challenges,
            AuditTrail audit) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.questions = questions;
        this.challenges = challenges;
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

    /**
     * Municipalities by persons housed ÷ residents.
     *
     * @param limit how many rows at most, more than 0
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Finding<Ranking> ranking(RoundId id, int limit) {
        return rounds.round(id)
                .flatMap(round -> round.question(REPORT.housedTotal())
                        .filter(ResultsService::isNumber)
                        .flatMap(housed -> rankings.ranking(
                                id, idOf(round, REPORT.residingNow(), ResultsQuestion.Type.COUNT), housed.id(), limit)))
                .map(Finding::shown)
                .orElse(Finding.withheld(Reason.NOT_IN_QUESTIONNAIRE));
    }

    /** The answers to a question, the region beside the rest. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Finding<QuestionResult> question(RoundId id, String code, PlanningRegionId region) {
        ResultsRound round = rounds.round(id).orElse(null);
        ResultsQuestion question = round == null ? null : round.question(code).orElse(null);
        if (round == null || question == null) {
            return Finding.withheld(Reason.NOT_IN_QUESTIONNAIRE);
        }
        if (round.partial()) {
            return Finding.withheld(Reason.PARTIAL_ROUND);
        }
        return Finding.shown(
                switch (question.type()) {
                    case SCALE, SINGLE_CHOICE -> questions.choice(id, question.id(), region);
                    case MULTIPLE_CHOICE -> questions.multipleChoice(id, question.id(), region);
                    case COUNT, DECIMAL -> questions.number(id, question.id(), region);
                    case TEXT -> questions.text(id, question.id(), region);
                    case DATE -> questions.date(id, question.id(), region);
                });
    }

    /** The four comparisons of a region with the rest. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Finding<Challenges> challenges(RoundId id, PlanningRegionId region) {
        ResultsRound round = rounds.round(id).orElse(null);
        if (round == null) {
            return Finding.withheld(Reason.NOT_IN_QUESTIONNAIRE);
        }
        if (round.partial()) {
            return Finding.withheld(Reason.PARTIAL_ROUND);
        }
        var asked = new ChallengesQuery.Questions(
                idOf(round, REPORT.localInvolvement(), ResultsQuestion.Type.SCALE),
                idOf(round, REPORT.housedTotal(), ResultsQuestion.Type.COUNT),
                idOf(round, REPORT.financeSufficient(), ResultsQuestion.Type.SCALE),
                idOf(round, REPORT.informalSupport(), ResultsQuestion.Type.MULTIPLE_CHOICE));
        ChallengesQuery.Figures figures = challenges.figures(id, asked, region);
        Compared<ChallengesQuery.Totals> totals = new Compared<>(figures.region(), figures.others());
        return Finding.shown(new Challenges(List.of(
                comparison(
                        Measure.INVOLVEMENT,
                        asked.involvement(),
                        figures.involvedWordings(),
                        totals.map(side -> share(side.involved(), side.onInvolvement()))),
                comparison(Measure.HOUSED, asked.housed(), List.of(), totals.map(ResultsService::housed)),
                comparison(
                        Measure.RESOURCES,
                        asked.resources(),
                        figures.resourcedWordings(),
                        totals.map(side -> share(side.resourced(), side.onResources()))),
                comparison(
                        Measure.ACTIVITIES,
                        asked.activities(),
                        List.of(),
                        totals.map(side -> activities(side, figures.offered()))))));
    }

    private static Comparison comparison(
            Measure measure, @Nullable QuestionId question, List<LocalizedText> upper, Compared<Side> sides) {
        return new Comparison(measure, question != null, upper, sides);
    }

    private static Side share(int count, int n) {
        return new Side(n, count, Ratio.of(count, n).orElse(null), null);
    }

    private static Side housed(ChallengesQuery.Totals side) {
        return new Side(
                side.onHoused(), 0, Ratio.of(side.persons(), side.residents()).orElse(null), side.medianOfHoused());
    }

    /** The mean of ticked ÷ offered is the sum of ticked ÷ (municipalities × offered), since all were offered the same. */
    private static Side activities(ChallengesQuery.Totals side, int offered) {
        return new Side(
                side.onActivities(),
                0,
                Ratio.of(side.ticked(), BigDecimal.valueOf((long) side.onActivities() * offered))
                        .orElse(null),
                null);
    }

    private static @Nullable QuestionId idOf(ResultsRound round, String code, ResultsQuestion.Type type) {
        return round.question(code)
                .filter(question -> question.type() == type)
                .map(ResultsQuestion::id)
                .orElse(null);
    }

    private static boolean isNumber(ResultsQuestion question) {
        return question.type() == ResultsQuestion.Type.COUNT;
    }
}
