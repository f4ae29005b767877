package lv.providus.kopskats.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.publication.OpinionPublishing.Earlier;
import lv.providus.kopskats.publication.Publishing.Answered;
import lv.providus.kopskats.publication.ReleaseOutcome.Reason;
import lv.providus.kopskats.results.ExplorerService;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.round.RoundService;
import lv.providus.kopskats.round.RoundState;
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

    /** All releases of a round, the first one first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<Release> releases(RoundId round) {
        return query.releases(round);
    }

    /** What the next release would show if it were made now; empty where a round can have none. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<Publication> preview(RoundId id) {
        return results.round(id)
                .filter(round -> !round.partial())
                .map(round -> publishing(round).publication(answered(round)));
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
        Publishing publishing = publishing(round);
        List<Answered> answered = answered(round);
        Publication publication = publishing.publication(answered);
        List<Release> before = query.releases(id);
        if (!before.isEmpty() && !ReleaseChanges.differs(before.getLast().publication(), publication)) {
            return new ReleaseOutcome.Refused(Reason.NOTHING_NEW);
        }
        Statements statements = publishing.statements(answered);
        repository.add(id, publication, statements);
        audit.record(
                "publication.released",
                AuditedObject.of("round", id).in(id),
                Map.of(),
                Map.of("number", statements.release()));
        return new ReleaseOutcome.Made(statements.release());
    }

    private Publishing publishing(ResultsRound round) {
        List<Release> releases = query.releases(round.id());
        List<Statements> statements = query.statements(round.id());
        List<Earlier> earlier = IntStream.range(0, releases.size())
                .mapToObj(place -> new Earlier(
                        releases.get(place).publication(),
                        statements.stream()
                                .filter(made ->
                                        made.release() == releases.get(place).number())
                                .findFirst()
                                .orElseGet(
                                        () -> new Statements(releases.get(place).number(), Map.of(), Map.of()))))
                .toList();
        return new Publishing(round, earlier, releases.size() + 1);
    }

    private List<Answered> answered(ResultsRound round) {
        return round.questions().stream()
                .map(question -> new Answered(question, explorer.answers(round.id(), question.id())))
                .toList();
    }
}
