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
import lv.providus.kopskats.publication.RoundAnswers.Asked;
import lv.providus.kopskats.publication.RoundAnswers.Given;
import lv.providus.kopskats.publication.Statements.GroupKey;
import lv.providus.kopskats.publication.Statements.Stated;
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

    private final List<ResultsQuestion> questions;
    private final RoundAnswers answers;
    private final List<PublishedGroups.Members> groups;
    private final List<Earlier> earlier;
    private final int release;

    /**
     * What becomes the release of a number.
     *
     * @param earlier all releases before, the first one first
     */
    Publishing(
            ResultsRound round,
            List<ResultsQuestion> questions,
            RoundAnswers answers,
            List<Earlier> earlier,
            int release) {
        this.questions = questions;
        this.answers = answers;
        this.groups = PublishedGroups.of(round, answers.asked());
        this.earlier = earlier;
        this.release = release;
    }

    Statements statements() {
        Map<QuestionId, Map<MunicipalityId, Stated>> statements = new LinkedHashMap<>();
        questions.forEach(question -> statements.put(question.id(), stated(question)));
        Map<GroupKey, Set<MunicipalityId>> members = new LinkedHashMap<>();
        groups.forEach(group -> members.put(group.key(), group.ids()));
        return new Statements(release, members, statements);
    }

    Publication publication() {
        List<Publication.Question> published = new ArrayList<>();
        for (ResultsQuestion question : questions) {
            switch (question.type()) {
                case SCALE, SINGLE_CHOICE, MULTIPLE_CHOICE ->
                    published.add(new OpinionPublishing(question, groups, release).publish(stated(question), earlier));
                case COUNT, DECIMAL -> {
                    if (question.namedInPublication()) {
                        published.add(numbers(question));
                    }
                }
                case TEXT, DATE -> {}
            }
        }
        return new Publication(published);
    }

    private Publication.Question numbers(ResultsQuestion question) {
        return new Publication.Question(
                question.id(),
                groups.stream()
                        .map(group -> group.numbers(
                                row -> answers.given(question.id(), row), release, question.perResident()))
                        .toList(),
                answers.asked().stream()
                        .map(row -> {
                            Given given = answers.given(question.id(), row);
                            return new NamedNumber(
                                    row.name(), row.region(), outcome(given), given.number(), row.residents());
                        })
                        .sorted(Comparator.comparing(
                                Publishing::numberOf, Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList());
    }

    private static @Nullable BigDecimal numberOf(NamedNumber number) {
        return number.value();
    }

    private Map<MunicipalityId, Stated> stated(ResultsQuestion question) {
        Map<MunicipalityId, Stated> stated = new LinkedHashMap<>();
        for (Asked row : answers.asked()) {
            Given given = answers.given(question.id(), row);
            Outcome outcome = outcome(given);
            if (outcome != null) {
                stated.put(row.municipality(), new Stated(outcome, given.choices()));
            }
        }
        return stated;
    }

    private static @Nullable Outcome outcome(Given given) {
        return switch (given.outcome()) {
            case ANSWERED -> Outcome.ANSWERED;
            case DOES_NOT_KNOW -> Outcome.DOES_NOT_KNOW;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
            case LEFT_EMPTY -> Outcome.LEFT_EMPTY;
            case NOT_SUBMITTED -> null;
        };
    }
}
