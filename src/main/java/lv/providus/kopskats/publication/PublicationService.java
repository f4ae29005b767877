package lv.providus.kopskats.publication;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.publication.OpinionPublishing.Earlier;
import lv.providus.kopskats.publication.ReleaseOutcome.Reason;
import lv.providus.kopskats.results.ExplorerService;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.results.RoundPopulation;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.round.RoundState;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a round may be published, and its releases. */
@Service
@Transactional(readOnly = true)
public class PublicationService {

    private static final Set<RoundState> RELEASABLE = EnumSet.of(RoundState.CLOSED, RoundState.PUBLISHED);

    private final ResultsService results;
    private final ExplorerService explorer;
    private final RoundService rounds;
    private final ReleaseRepository repository;
    private final ReleaseQuery query;
    private final AuditTrail audit;

    PublicationService(
            ResultsService results,
            ExplorerService explorer,
            RoundService rounds,
            ReleaseRepository repository,
            ReleaseQuery query,
            AuditTrail audit) {
        this.results = results;
        this.explorer = explorer;
        this.rounds = rounds;
        this.repository = repository;
        this.query = query;
        this.audit = audit;
    }

    /** All releases of a round with everything that they show, the first one first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<Release> releases(RoundId round) {
        return query.releases(round);
    }

    /** All releases of a round with what they show of some questions, the first one first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<Release> releases(RoundId round, Collection<QuestionId> questions) {
        return query.releases(round, questions);
    }

    /**
     * What the latest release of each round shows of the question of a code, by round; rounds without a release are left
     * out.
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Map<RoundId, LatestOfQuestion> latest(Collection<RoundId> ofRounds, String code) {
        return query.latest(ofRounds, code);
    }

    /** What the next release would show if it were made now; empty where a round can have none. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<Publication> preview(RoundId id) {
        return results.round(id)
                .flatMap(round -> preview(round, round.questions()))
                .map(NextRelease::publication);
    }

    /** What the next release would show of some questions if it were made now; empty where a round can have none. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<NextRelease> preview(ResultsRound round, List<ResultsQuestion> questions) {
        if (round.partial()) {
            return Optional.empty();
        }
        List<Release> before = query.releases(round.id(), idsOf(questions));
        RoundPopulation population = results.population(round.id()).orElseThrow();
        return Optional.of(new NextRelease(
                before,
                population.named(),
                publishing(round, questions, population, before).publication()));
    }

    /** Freezes what may be published of a round that takes no answers any more, as its next release. */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional
    public ReleaseOutcome release(RoundId id) {
        ResultsRound round = results.round(id).orElse(null);
        if (round == null) {
            return new ReleaseOutcome.Refused(Reason.NOT_FOUND);
        }
        if (round.partial()) {
            return new ReleaseOutcome.Refused(Reason.PARTIAL_ROUND);
        }
        repository.lock(id);
        if (!RELEASABLE.contains(rounds.find(id).orElseThrow().state())) {
            return new ReleaseOutcome.Refused(Reason.NOT_CLOSED);
        }
        List<Release> before = query.releases(id);
        RoundPopulation population = results.population(id).orElseThrow();
        Publishing publishing = publishing(round, round.questions(), population, before);
        Publication publication = publishing.publication();
        if (!before.isEmpty() && !ReleaseChanges.differs(before.getLast().publication(), publication)) {
            return new ReleaseOutcome.Refused(Reason.NOTHING_NEW);
        }
        Statements statements = publishing.statements();
        repository.add(id, population.named(), publication, statements);
        audit.record(
                "publication.released",
                AuditedObject.of("round", id).in(id),
                Map.of(),
                Map.of("number", statements.release()));
        return new ReleaseOutcome.Made(statements.release());
    }

    private Publishing publishing(
            ResultsRound round, List<ResultsQuestion> questions, RoundPopulation population, List<Release> releases) {
        List<QuestionId> ids = idsOf(questions);
        Map<Integer, Statements> statements = releases.isEmpty()
                ? Map.of()
                : query.statements(round.id(), ids).stream()
                        .collect(Collectors.toMap(Statements::release, made -> made));
        List<Earlier> earlier = releases.stream()
                .map(release -> new Earlier(
                        release.publication(),
                        statements.getOrDefault(
                                release.number(), new Statements(release.number(), Map.of(), Map.of()))))
                .toList();
        return new Publishing(
                round,
                questions,
                RoundAnswers.of(explorer.answers(round.id(), ids), population),
                earlier,
                releases.size() + 1);
    }

    private static List<QuestionId> idsOf(List<ResultsQuestion> questions) {
        return questions.stream().map(ResultsQuestion::id).toList();
    }
}
