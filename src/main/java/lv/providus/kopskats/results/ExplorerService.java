package lv.providus.kopskats.results;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        ResultsQuestion question = round.question(choice.question()).orElse(null);
        if (question == null) {
            return Finding.withheld(Finding.Reason.NOT_IN_QUESTIONNAIRE);
        }
        if (round.partial()) {
            return Finding.withheld(Finding.Reason.PARTIAL_ROUND);
        }
        Answers given = answers.answers(round.id(), question.id());
        return Finding.shown(new Exploration(round, choice, placement(choice, given)).explore(question, given));
    }

    private @Nullable OwnPlacement placement(ExplorerChoice choice, Answers given) {
        return Optional.ofNullable(choice.own())
                .flatMap(groupings::byId)
                .map(grouping -> OwnPlacement.of(grouping, given.rows(), municipalities.all()))
                .orElse(null);
    }

    /**
     * The same choice for each statement of the battery that its question belongs to, in their order; empty where it
     * belongs to none or the rows of the round were selected.
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public List<Explored> battery(ResultsRound round, ExplorerChoice choice) {
        String battery = round.question(choice.question())
                .map(ResultsQuestion::batteryCode)
                .orElse(null);
        return battery == null
                ? List.of()
                : List.copyOf(explore(
                                round,
                                choice,
                                round.questions().stream()
                                        .filter(question -> battery.equals(question.batteryCode()))
                                        .map(ResultsQuestion::code)
                                        .toList())
                        .values());
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
        Map<QuestionId, Answers> answered = answers.answers(
                round.id(), questions.stream().map(ResultsQuestion::id).toList());
        OwnPlacement placement = answered.isEmpty()
                ? null
                : placement(choice, answered.values().iterator().next());
        Map<String, Explored> explored = new LinkedHashMap<>();
        for (ResultsQuestion question : questions) {
            explored.put(
                    question.code(),
                    new Exploration(round, choice.withQuestion(question.code()), placement)
                            .explore(question, Objects.requireNonNull(answered.get(question.id()))));
        }
        return explored;
    }

    /** Where municipalities lie, for a map; nothing for those of which it is not known. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Map<MunicipalityId, Centre> centres() {
        return municipalities.all().stream()
                .filter(municipality -> municipality.centre() != null)
                .collect(Collectors.toMap(Municipality::id, one -> Objects.requireNonNull(one.centre())));
    }

    /** All that was answered to some questions of a round, in their order, read at once. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Map<QuestionId, Answers> answers(RoundId round, Collection<QuestionId> questions) {
        return answers.answers(round, questions);
    }

    /** All that was answered to a question of a round, as the figures are made from it. */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Answers answers(RoundId round, QuestionId question) {
        return answers.answers(round, question);
    }

    /**
     * What was answered in several rounds to the one question of each, by round and in the order of names; texts are left
     * out.
     */
    @PreAuthorize(Role.Access.RESEARCHER)
    public Map<RoundId, List<MunicipalityAnswer>> answers(Map<RoundId, QuestionId> questions) {
        return answers.answers(questions);
    }
}
