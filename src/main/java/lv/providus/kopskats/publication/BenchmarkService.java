package lv.providus.kopskats.publication;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The own municipality beside region and country, for its coordinators: the own answers from the own submission, all the
 * rest from the latest release.
 */
@Service
@Transactional(readOnly = true)
public class BenchmarkService {

    private final BenchmarkQuery query;
    private final PublishedRoundQuery rounds;
    private final ReleaseQuery releases;
    private final ResultsService results;

    BenchmarkService(BenchmarkQuery query, PublishedRoundQuery rounds, ReleaseQuery releases, ResultsService results) {
        this.query = query;
        this.rounds = rounds;
        this.releases = releases;
        this.results = results;
    }

    /** A published round; empty where it is not published, or the own municipality is not asked in it. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public Optional<Benchmark> find(RoundId id) {
        return query.place(id, Actors.requireMunicipality())
                .flatMap(place -> rounds.published(id)
                        .map(round -> new Benchmark(
                                round, place.name(), place.region(), results.asked(id, round.questions()))));
    }

    /** Some questions of a published round in which the own municipality is asked; empty as for {@link #find}. */
    @PreAuthorize(Role.Access.COORDINATOR)
    public Optional<Benchmark.Figures> figures(RoundId id, List<ResultsQuestion> questions) {
        MunicipalityId own = Actors.requireMunicipality();
        List<QuestionId> ids = questions.stream().map(ResultsQuestion::id).toList();
        return query.place(id, own)
                .flatMap(place -> rounds.published(id)
                        .flatMap(round -> releases.latest(id, ids))
                        .map(latest -> new Benchmark.Figures(latest, query.answers(id, own, ids))));
    }
}
