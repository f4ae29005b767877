package lv.providus.kopskats.publication;

import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may read without sign-in. Each call has a transaction of its own that forgets who reads, so that not even
 * a mistake here reads more than the public releases, whoever is signed in.
 */
@Service
@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
public class PublishedService {

    private final PublishedRoundQuery rounds;
    private final ReleaseQuery releases;
    private final ResultsService results;

    PublishedService(PublishedRoundQuery rounds, ReleaseQuery releases, ResultsService results) {
        this.rounds = rounds;
        this.releases = releases;
        this.results = results;
    }

    /** The rounds that everybody may read, the latest one first. */
    @PreAuthorize(Role.Access.ANYONE)
    public List<PublishedRound> rounds() {
        rounds.forgetWhoReads();
        return rounds.everybodys();
    }

    /** A round that everybody may read; empty for every other one. */
    @PreAuthorize(Role.Access.ANYONE)
    public Optional<PublishedRound> round(RoundId id) {
        rounds.forgetWhoReads();
        return rounds.everybodys(id);
    }

    /** Wording and choices of the questions of a round that everybody may read, in the order of the questionnaire. */
    @PreAuthorize(Role.Access.ANYONE)
    public List<ResultsQuestion> questions(PublishedRound round) {
        rounds.forgetWhoReads();
        return results.asked(round.id(), round.questions());
    }

    /** What is published of some questions of a round that everybody may read. */
    @PreAuthorize(Role.Access.ANYONE)
    public List<PublishedFigures> figures(RoundId round, List<ResultsQuestion> questions) {
        rounds.forgetWhoReads();
        return of(
                releases.releases(
                        round, questions.stream().map(ResultsQuestion::id).toList()),
                questions);
    }

    static List<PublishedFigures> of(List<Release> releases, List<ResultsQuestion> questions) {
        return releases.isEmpty()
                ? List.of()
                : questions.stream()
                        .map(question -> new PublishedFigures(
                                question,
                                releases.stream()
                                        .map(release -> only(release, question.id()))
                                        .toList()))
                        .toList();
    }

    private static Release only(Release release, QuestionId question) {
        return new Release(
                release.number(),
                release.at(),
                release.by(),
                release.residents(),
                new Publication(
                        release.publication().question(question).stream().toList()));
    }
}
