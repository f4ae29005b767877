package lv.providus.kopskats.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.providus.kopskats.results.MunicipalityAnswer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one question as somebody chose to see them.
 *
 * @param answers of the municipalities that the choice is about
 * @param groups in their order; a group of which nobody was asked is left out
 * @param all everybody that the choice is about
 * @param comparison of two groups, null where there are not two or nothing can be compared
 */
public record Explored(
        ResultsQuestion question,
        ExplorerChoice choice,
        Answers answers,
        List<GroupFigures> groups,
        GroupFigures all,
        @Nullable GroupComparison comparison) {

    /** Whether choices are made, so that shares can be weighted. */
    public boolean hasChoices() {
        return !answers.options().isEmpty();
    }

    /** The map of the answers; empty for texts and dates. */
    public Optional<QuestionMap> map() {
        return QuestionMap.of(question, answers);
    }

    /** Those that gave a number, the greatest first, ties in Latvian order. */
    public List<MunicipalityAnswer> ranking() {
        return answers.rows().stream()
                .filter(row -> row.number() != null)
                .sorted((a, b) -> number(b).compareTo(number(a)))
                .toList();
    }

    /** Those that wrote a text. */
    public List<MunicipalityAnswer> texts() {
        return answers.rows().stream().filter(row -> row.text() != null).toList();
    }

    /** Those that gave a date, the earliest first. */
    public List<MunicipalityAnswer> dates() {
        return answers.rows().stream()
                .filter(row -> row.date() != null)
                .sorted((a, b) -> Objects.requireNonNull(a.date()).compareTo(Objects.requireNonNull(b.date())))
                .toList();
    }

    private static BigDecimal number(MunicipalityAnswer row) {
        return Objects.requireNonNull(row.number());
    }

    /** Names of those that said they do not know. */
    public List<String> namesOf(Kind outcome) {
        return answers.rows().stream()
                .filter(row -> row.is(outcome))
                .map(MunicipalityAnswer::name)
                .toList();
    }
}
