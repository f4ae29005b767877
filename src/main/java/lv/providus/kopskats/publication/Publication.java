package lv.providus.kopskats.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.results.ResidentsApart;
import lv.providus.kopskats.results.ResidentsSource;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/** Disclosure-controlled figures of a round: what everybody may see of it. */
public record Publication(List<Question> questions) {

    /**
     * What is shown of a question; a question of which nothing is shown is left out.
     *
     * @param numbers with the names of municipalities, the greatest first, for questions of which that may be shown
     */
    public record Question(QuestionId question, List<Group> groups, List<NamedNumber> numbers) {

        /** How many groups have figures. */
        public int shownGroups() {
            return (int)
                    groups.stream().filter(group -> group.coverage() != null).count();
        }
    }

    /**
     * A group.
     *
     * @param code of the planning region, of the kind or of the size; empty for the whole country
     * @param asked municipalities asked, which is no secret
     * @param submitted of them, with a submission, which is no secret either
     * @param coverage null where it is withheld
     * @param total of the numbers given, null for questions that are not answered by numbers
     * @param residents of the municipalities that gave a number, null where they are not known
     * @param choices those whose counts are shown
     */
    public record Group(
            Division division,
            String code,
            int asked,
            int submitted,
            @Nullable Coverage coverage,
            @Nullable BigDecimal total,
            @Nullable Long residents,
            List<Choice> choices) {

        /** How often a choice was made, empty where that is withheld. */
        public Optional<Choice> choice(ChoiceId id) {
            return choices.stream().filter(choice -> choice.choice().equals(id)).findFirst();
        }
    }

    /**
     * What became of a question in a group.
     *
     * @param answered gave a value; on a scale one that has a place on it
     * @param ofRelease number of the first release that showed it so
     */
    public record Coverage(int answered, int doesNotKnow, int notApplicable, int leftEmpty, int ofRelease) {}

    /**
     * How often a choice was made.
     *
     * @param base municipalities that it is a part of
     * @param ofRelease number of the first release that showed it so: an earlier one where nothing changed, or where the
     *     difference would tell too much
     */
    public record Choice(ChoiceId choice, int count, int base, int ofRelease) {}

    /**
     * One municipality's number.
     *
     * @param region code of its planning region
     * @param outcome null where it submitted nothing
     * @param residents null where its source does not hold it
     */
    public record NamedNumber(
            String municipality,
            String region,
            @Nullable Outcome outcome,
            @Nullable BigDecimal value,
            @Nullable Residents residents) {}

    /**
     * Residents of a municipality.
     *
     * @param on their day where it is not the one of the release's source; null where it is, and where it was not noted
     * @param adopted whether they are a figure that the municipality gave and a researcher adopted
     */
    public record Residents(int number, @Nullable LocalDate on, boolean adopted) {}

    /** Whose residents are of another day than the source, or not of it at all, in the order of the numbers. */
    public static ResidentsApart residentsApart(ResidentsSource source, List<NamedNumber> numbers) {
        return ResidentsApart.of(
                source,
                numbers.stream()
                        .flatMap(number -> Optional.ofNullable(number.residents()).stream()
                                .map(residents -> new ResidentsApart.Of(
                                        number.municipality(), residents.on(), residents.adopted())))
                        .toList());
    }

    /** What a municipality that submitted stated. */
    public enum Outcome {
        ANSWERED,
        DOES_NOT_KNOW,
        NOT_APPLICABLE,
        LEFT_EMPTY
    }

    public Optional<Question> question(QuestionId id) {
        return questions.stream()
                .filter(question -> question.question().equals(id))
                .findFirst();
    }

    /** The place of a number among all, the greatest first; equal ones share a place. Empty where there is no number. */
    public static Optional<Integer> place(List<NamedNumber> numbers, NamedNumber number) {
        BigDecimal value = number.value();
        return value == null
                ? Optional.empty()
                : Optional.of(1
                        + (int) numbers.stream()
                                .map(NamedNumber::value)
                                .filter(other -> other != null && other.compareTo(value) > 0)
                                .count());
    }
}
