package lv.providus.kopskats.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.audit.AuditTrail;
import lv.providus.kopskats.audit.AuditedObject;
import lv.providus.kopskats.publication.PublicationService;
import lv.providus.kopskats.results.ExplorerService;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsService;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the answers to a question went from round to round: the complete working figures, confidential, for researchers,
 * or what releases show of it. A figure of a round is the one that the explorer shows of that round. All answers come
 * from the same few statements, however many rounds there are and whatever is chosen.
 */
@Service
@Transactional(readOnly = true)
public class TrendService {

    private final TrendQuery query;
    private final ResultsService results;
    private final ExplorerService explorer;
    private final PublicationService publications;
    private final AuditTrail audit;

    TrendService(
            TrendQuery query,
            ResultsService results,
            ExplorerService explorer,
            PublicationService publications,
            AuditTrail audit) {
        this.query = query;
        this.results = results;
        this.explorer = explorer;
        this.publications = publications;
        this.audit = audit;
    }

    /**
     * What a trend of a question can be about; empty where there is no such questionnaire. That it was opened is
     * recorded.
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    @Transactional
    public Optional<TrendSubject> open(String questionnaire, String code) {
        Optional<TrendSubject> subject = subject(questionnaire, code);
        subject.filter(found -> !found.rounds().isEmpty())
                .ifPresent(found -> audit.record(
                        "trend.opened", AuditedObject.of("trend", questionnaire + "/" + code), Map.of(), Map.of()));
        return subject;
    }

    /** What a trend of a question can be about; empty where there is no such questionnaire. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Optional<TrendSubject> subject(String questionnaire, String code) {
        return query.found(questionnaire).map(found -> subject(questionnaire, code, found));
    }

    private TrendSubject subject(String questionnaire, String code, TrendQuery.Found found) {
        Map<RoundId, List<ResultsQuestion>> asked = results.questions(
                found.rounds().stream().map(TrendQuery.Begun::id).toList());
        List<TrendRound> shown = new ArrayList<>();
        List<TrendSubject.LeftOut> leftOut = new ArrayList<>();
        for (TrendQuery.Begun round : found.rounds()) {
            Optional<ResultsQuestion> question = asked.getOrDefault(round.id(), List.of()).stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst();
            if (question.isPresent() && !round.partial()) {
                shown.add(round.asking(new TrendQuestion(question.get())));
            } else {
                leftOut.add(new TrendSubject.LeftOut(
                        round.title(), round.partial() ? TrendSubject.Reason.PARTIAL : TrendSubject.Reason.NOT_ASKED));
            }
        }
        Lineages lineages = new Lineages(found.lineages());
        Set<MunicipalityId> municipalities =
                found.municipalities().stream().map(TrendSubject.Named::id).collect(Collectors.toSet());
        return new TrendSubject(
                questionnaire,
                code,
                shown,
                leftOut,
                shown.isEmpty()
                        ? List.of()
                        : listed(asked.getOrDefault(shown.getLast().id(), List.of())),
                found.regions(),
                found.municipalities().stream()
                        .filter(named -> lineages.successorAmong(named.id(), municipalities)
                                .isEmpty())
                        .toList(),
                lineages);
    }

    private static List<TrendSubject.Listed> listed(List<ResultsQuestion> questions) {
        return questions.stream()
                .filter(question ->
                        question.type() != ResultsQuestion.Type.TEXT && question.type() != ResultsQuestion.Type.DATE)
                .map(question -> new TrendSubject.Listed(question.code(), question.wording()))
                .toList();
    }

    /** The figures of a choice. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Trend trend(TrendSubject subject, TrendChoice choice) {
        List<TrendRound> rounds = choice.shown(subject);
        List<RoundId> ids = rounds.stream().map(TrendRound::id).toList();
        if (choice.published()) {
            return new PublishedTrend(
                            subject, choice, rounds, query.asked(ids), publications.latest(ids, subject.code()))
                    .trend();
        }
        return new WorkingTrend(subject, choice, rounds, explorer.answers(questions(rounds), choice.acceptedOnly()))
                .trend();
    }

    private static Map<RoundId, ResultsQuestion> questions(List<TrendRound> rounds) {
        return rounds.stream()
                .collect(Collectors.toMap(
                        TrendRound::id, round -> round.question().asked()));
    }
}
