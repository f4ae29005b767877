package lv.providus.kopskats.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.publication.Division;
import lv.providus.kopskats.publication.Publication;
import lv.providus.kopskats.publication.PublicationService;
import lv.providus.kopskats.results.Explored;
import lv.providus.kopskats.results.ExplorerChoice;
import lv.providus.kopskats.results.ExplorerService;
import lv.providus.kopskats.results.Grouping;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The story of a round, for researchers: from the complete working figures, or as it is or would be published. The
 * municipality is the unit: nothing is weighted. It has no statement of its own.
 */
@Service
@Transactional(readOnly = true)
public class ReportService {

    private final ResultsService results;
    private final ExplorerService explorer;
    private final PublicationService publications;

    ReportService(ResultsService results, ExplorerService explorer, PublicationService publications) {
        this.results = results;
        this.explorer = explorer;
        this.publications = publications;
    }

    /**
     * The complete figures, confidential. All answers are read at once.
     *
     * @param acceptedOnly only submissions that a researcher accepted count; without effect where the rows of the round
     *     were selected
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public RoundReport working(ResultsRound round, ResultsRound.Region region, boolean acceptedOnly) {
        List<ResultsQuestion> questions = told(round);
        Map<String, Explored> explored = Map.of();
        Map<String, List<MunicipalityAnswer>> answers = new HashMap<>();
        if (round.partial()) {
            Map<QuestionId, List<MunicipalityAnswer>> all = explorer.answers(round.id(), ids(questions));
            questions.forEach(question -> answers.put(question.code(), Objects.requireNonNull(all.get(question.id()))));
        } else {
            ExplorerChoice choice =
                    new ExplorerChoice("", Grouping.REGION_AND_REST, region.code(), Set.of(), acceptedOnly, false);
            explored = explorer.explore(
                    round, choice, questions.stream().map(ResultsQuestion::code).toList());
            explored.forEach((code, one) -> answers.put(code, one.all().rows()));
        }
        return new ReportMaking(
                        round,
                        region,
                        new WorkingFigures(
                                round, region, results.population(round.id()).orElseThrow(), answers, explored))
                .report(new Basis.Working(acceptedOnly && !round.partial()));
    }

    /** The questions of a round that its report is made of. */
    private static List<ResultsQuestion> told(ResultsRound round) {
        return SlideReport.PROVIDUS.codes().stream()
                .flatMap(code -> round.question(code).stream())
                .toList();
    }

    private static List<QuestionId> ids(List<ResultsQuestion> questions) {
        return questions.stream().map(ResultsQuestion::id).toList();
    }

    /** What the next release would tell if it were made now; empty where the round can have none. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<RoundReport> preview(ResultsRound round, ResultsRound.Region region) {
        return publications
                .preview(round, told(round))
                .map(next -> published(
                        round, region, next.publication(), next.residents(), new Basis.Preview(next.number())));
    }

    /** What a release tells; empty where the round has none of that number. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<RoundReport> released(ResultsRound round, ResultsRound.Region region, int number) {
        return publications.releases(round.id(), ids(told(round))).stream()
                .filter(release -> release.number() == number)
                .findFirst()
                .map(release -> published(
                        round,
                        region,
                        release.publication(),
                        release.residents(),
                        new Basis.Released(release.number(), release.at())));
    }

    /** The releases of a round that can be chosen, the first one first. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<Basis.Released> releases(ResultsRound round) {
        return publications.releases(round.id(), List.of()).stream()
                .map(release -> new Basis.Released(release.number(), release.at()))
                .toList();
    }

    private static RoundReport published(
            ResultsRound round,
            ResultsRound.Region region,
            Publication publication,
            @Nullable ResidentsSource residents,
            Basis basis) {
        ResultsRound then = asPublished(round, publication);
        return new ReportMaking(then, region, new PublishedFigures(then, region, publication, residents)).report(basis);
    }

    /** The round with as many asked and submitted as when it was published, whatever came after. */
    private static ResultsRound asPublished(ResultsRound round, Publication publication) {
        List<Publication.Group> regions =
                publication.questions().stream()
                        .findFirst()
                        .map(Publication.Question::groups)
                        .orElse(List.of())
                        .stream()
                        .filter(group -> group.division() == Division.REGION)
                        .toList();
        return regions.isEmpty()
                ? round
                : round.with(round.regions().stream()
                        .map(region -> regions.stream()
                                .filter(group -> group.code().equals(region.code()))
                                .findFirst()
                                .map(group -> region.with(group.asked(), group.submitted()))
                                .orElse(region))
                        .toList());
    }
}
