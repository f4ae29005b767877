package lv.providus.kopskats.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.providus.kopskats.publication.OpinionPublishing.Earlier;
import lv.providus.kopskats.publication.Publication.NamedNumber;
import lv.providus.kopskats.publication.Publication.Outcome;
import lv.providus.kopskats.publication.Statements.GroupKey;
import lv.providus.kopskats.publication.Statements.Stated;
import lv.providus.kopskats.results.Answers;
import lv.providus.kopskats.results.MunicipalityAnswer;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.results.ResultsRound;
import lv.providus.kopskats.shared.MunicipalityId;
import lv.providus.kopskats.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * Makes of all answers what may be published. Counts are named where the questionnaire says so; numbers that it does not
 * name, texts and dates are not published at all; choices are published in groups.
 */
final class Publishing {

    private final ResultsRound round;
    private final List<Earlier> earlier;
    private final int release;

    /**
     * What becomes the release of a number.
     *
     * @param earlier all releases before, the first one first
     */
    Publishing(ResultsRound round, List<Earlier> earlier, int release) {
        this.round = round;
        this.earlier = earlier;
        this.release = release;
    }

    /** A question with its answers. */
    record Answered(ResultsQuestion question, Answers answers) {}

    Statements statements(List<Answered> answered) {
        Map<QuestionId, Map<MunicipalityId, Stated>> statements = new LinkedHashMap<>();
        answered.forEach(
                one -> statements.put(one.question().id(), stated(one.answers().rows())));
        Map<GroupKey, Set<MunicipalityId>> members = new LinkedHashMap<>();
        answered.stream()
                .findFirst()
                .ifPresent(one -> PublishedGroups.of(round, one.answers().rows())
                        .forEach(group -> members.put(group.key(), group.ids())));
        return new Statements(release, members, statements);
    }

    Publication publication(List<Answered> answered) {
        List<Publication.Question> questions = new ArrayList<>();
        for (Answered one : answered) {
            ResultsQuestion question = one.question();
            List<PublishedGroups.Members> groups =
                    PublishedGroups.of(round, one.answers().rows());
            switch (question.type()) {
                case SCALE, SINGLE_CHOICE, MULTIPLE_CHOICE ->
                    questions.add(new OpinionPublishing(question, one.answers(), groups, release)
                            .publish(stated(one.answers().rows()), earlier));
                case COUNT, DECIMAL -> {
                    if (question.namedInPublication()) {
                        questions.add(numbers(question, one.answers(), groups));
                    }
                }
                case TEXT, DATE -> {}
            }
        }
        return new Publication(questions);
    }

    private Publication.Question numbers(
            ResultsQuestion question, Answers answers, List<PublishedGroups.Members> groups) {
        return new Publication.Question(
                question.id(),
                groups.stream().map(group -> group.numbers(release)).toList(),
                answers.rows().stream()
                        .map(row ->
                                new NamedNumber(row.name(), row.region(), outcome(row), row.number(), row.residents()))
                        .sorted(Comparator.comparing(
                                Publishing::numberOf, Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList());
    }

    private static @Nullable BigDecimal numberOf(NamedNumber number) {
        return number.value();
    }

    private static Map<MunicipalityId, Stated> stated(List<MunicipalityAnswer> rows) {
        Map<MunicipalityId, Stated> stated = new LinkedHashMap<>();
        for (MunicipalityAnswer row : rows) {
            Outcome outcome = outcome(row);
            if (outcome != null) {
                stated.put(row.municipality(), new Stated(outcome, row.choices()));
            }
        }
        return stated;
    }

    private static @Nullable Outcome outcome(MunicipalityAnswer row) {
        return switch (row.outcome()) {
            case ANSWERED -> Outcome.ANSWERED;
            case DOES_NOT_KNOW -> Outcome.DOES_NOT_KNOW;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
            case LEFT_EMPTY -> Outcome.LEFT_EMPTY;
            case NOT_SUBMITTED -> null;
        };
    }
}
