package lv.providus.kopskats.results;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lv.providus.kopskats.municipality.Centre;
import lv.providus.kopskats.municipality.Municipality;
import lv.providus.kopskats.municipality.MunicipalityService;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import lv.providus.kopskats.shared.Role;
import lv.providus.kopskats.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Any question of a round, grouped, limited and weighted as somebody likes: the complete working figures, confidential,
 * for researchers. All figures of a page are made from the latest submissions, read by few statements as one state.
 */
@Service
@Transactional(readOnly = true)
public class ExplorerService {

    private final AnswersQuery answers;
    private final OwnGroupingQuery groupings;
    private final MunicipalityService municipalities;

    ExplorerService(AnswersQuery answers, OwnGroupingQuery groupings, MunicipalityService municipalities) {
        this.answers = answers;
        this.groupings = groupings;
        this.municipalities = municipalities;
    }

    /** The figures of a choice; withheld where the rows of the round were selected. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Finding<Explored> explore(ResultsRound round, ExplorerChoice choice) {
        return found(
                round,
                choice,
                question -> explored(round, choice, List.of(question), municipalities::all)
                        .getFirst());
    }

    /** The figures of a choice with those that stand beside it; withheld where the rows of the round were selected. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Finding<ExploredPage> page(ResultsRound round, ExplorerChoice choice) {
        return found(round, choice, question -> page(round, choice, question));
    }

    private static <T> Finding<T> found(
            ResultsRound round, ExplorerChoice choice, Function<ResultsQuestion, T> figures) {
        ResultsQuestion question = round.question(choice.question()).orElse(null);
        if (question == null) {
            return Finding.withheld(Finding.Reason.NOT_IN_QUESTIONNAIRE);
        }
        return round.partial()
                ? Finding.withheld(Finding.Reason.PARTIAL_ROUND)
                : Finding.shown(figures.apply(question));
    }

    private ExploredPage page(ResultsRound round, ExplorerChoice choice, ResultsQuestion question) {
        Supplier<List<Municipality>> register = SingletonSupplier.of(municipalities::all);
        String battery = question.batteryCode();
        List<Explored> explored = explored(
                round,
                choice,
                battery == null
                        ? List.of(question)
                        : round.questions().stream()
                                .filter(one -> battery.equals(one.batteryCode()))
                                .toList(),
                register);
        Explored asked = explored.stream()
                .filter(one -> one.question().equals(question))
                .findFirst()
                .orElseThrow();
        QuestionMap map = asked.map().orElse(null);
        return new ExploredPage(
                asked, battery == null ? List.of() : explored, map, map == null ? Map.of() : centres(register.get()));
    }

    private static Map<MunicipalityId, Centre> centres(List<Municipality> register) {
        return register.stream()
                .filter(municipality -> municipality.centre() != null)
                .collect(Collectors.toMap(Municipality::id, one -> Objects.requireNonNull(one.centre())));
    }

    /**
     * The figures of a choice for several questions, by their codes and read at once; what the questionnaire
     * does not hold is left out. Empty where the rows of the round were selected.
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Map<String, Explored> explore(ResultsRound round, ExplorerChoice choice, Collection<String> codes) {
        List<ResultsQuestion> questions = round.partial()
                ? List.of()
                : codes.stream().flatMap(code -> round.question(code).stream()).toList();
        Map<String, Explored> explored = new LinkedHashMap<>();
        explored(round, choice, questions, municipalities::all)
                .forEach(one -> explored.put(one.question().code(), one));
        return explored;
    }

    private List<Explored> explored(
            ResultsRound round,
            ExplorerChoice choice,
            List<ResultsQuestion> questions,
            Supplier<List<Municipality>> register) {
        Map<QuestionId, List<MunicipalityAnswer>> answered = answers.answers(
                round.id(), questions.stream().map(ResultsQuestion::id).toList(), choice.acceptedOnly());
        OwnPlacement placement = answered.isEmpty()
                ? null
                : placement(choice, answered.values().iterator().next(), register);
        return questions.stream()
                .map(question -> new Exploration(round, choice.withQuestion(question.code()), placement)
                        .explore(question, Objects.requireNonNull(answered.get(question.id()))))
                .toList();
    }

    private @Nullable OwnPlacement placement(
            ExplorerChoice choice, List<MunicipalityAnswer> asked, Supplier<List<Municipality>> register) {
        return Optional.ofNullable(choice.own())
                .flatMap(groupings::byId)
                .map(grouping -> OwnPlacement.of(grouping, asked, register.get()))
                .orElse(null);
    }

    /** All that was answered to some questions of a round, in their order, read at once. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Map<QuestionId, List<MunicipalityAnswer>> answers(RoundId round, Collection<QuestionId> questions) {
        return answers.answers(round, questions, false);
    }

    /**
     * What was answered in several rounds to the one question of each, by round and in the order of names, so far as
     * figures are made of it: neither texts nor dates nor what was estimated.
     *
     * @param acceptedOnly only submissions that a researcher accepted count
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Map<RoundId, List<MunicipalityAnswer>> answers(
            Map<RoundId, ResultsQuestion> questions, boolean acceptedOnly) {
        return answers.answers(questions, acceptedOnly);
    }
}
