package lv.providus.kopskats.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.publication.ReleaseNumbers;
import lv.providus.kopskats.results.ResultsQuestion;
import lv.providus.kopskats.shared.ChoiceId;
import org.jspecify.annotations.Nullable;

/**
 * What a group answered to a question with choices, as far as it may be seen.
 *
 * @param asked municipalities asked
 * @param submitted of them, with a submission that counts
 * @param counts what became of the question, null where that is withheld
 * @param choices how often each was made; one that is not here is withheld
 * @param noneTicked saw the question and ticked nothing; null where that is not told
 * @param notSubmitted names of those without a submission that counts; empty where names may not be told
 * @param leftEmpty names of those that submitted with the question left empty; empty where names may not be told
 * @param ofReleases which releases showed these figures first; none for working figures
 * @param apart what is not told only since it would be made of figures of different releases
 */
public record GroupAnswers(
        int asked,
        int submitted,
        @Nullable Counts counts,
        Map<ChoiceId, Tally> choices,
        @Nullable Tally noneTicked,
        List<String> notSubmitted,
        List<String> leftEmpty,
        ReleaseNumbers ofReleases,
        Apart apart) {

    /** Answers of no release. */
    public GroupAnswers(
            int asked,
            int submitted,
            @Nullable Counts counts,
            Map<ChoiceId, Tally> choices,
            @Nullable Tally noneTicked,
            List<String> notSubmitted,
            List<String> leftEmpty) {
        this(
                asked,
                submitted,
                counts,
                choices,
                noneTicked,
                notSubmitted,
                leftEmpty,
                ReleaseNumbers.NONE,
                Apart.NOTHING);
    }

    /**
     * Figures of which two releases would be mixed.
     *
     * @param counts whether what became of the question is one of them
     * @param choices those of which it is how often they were made
     */
    public record Apart(boolean counts, Set<ChoiceId> choices) {

        static final Apart NOTHING = new Apart(false, Set.of());
    }

    /**
     * What became of a question in a group; the kinds of "no answer" stay apart.
     *
     * @param answered gave a value
     * @param leftEmpty submitted, the question left empty
     */
    public record Counts(int answered, int doesNotKnow, int notApplicable, int leftEmpty) {}

    /** How often a choice was made, empty where that is withheld. */
    public Optional<Tally> choice(ResultsQuestion.Option option) {
        return Optional.ofNullable(choices.get(option.id()));
    }

    /** How often any of some choices was made, of which only one can be; empty where that is withheld. */
    public Optional<Tally> anyOf(List<ResultsQuestion.Option> options) {
        return options.isEmpty()
                        || !choices.keySet()
                                .containsAll(options.stream()
                                        .map(ResultsQuestion.Option::id)
                                        .toList())
                ? Optional.empty()
                : options.stream().flatMap(option -> choice(option).stream()).reduce(Tally::plus);
    }

    /** How many did not know, of all that answered or said so; empty where that is withheld. */
    public Optional<Tally> doesNotKnow() {
        return counts == null
                ? Optional.empty()
                : Optional.of(new Tally(counts.doesNotKnow(), counts.answered() + counts.doesNotKnow()));
    }

    /** Whether something is not told only since it would be made of figures of different releases. */
    public boolean isApart() {
        return apart.counts() || !apart.choices().isEmpty();
    }

    /** Whether the rule of publication does not allow to tell what became of the question. */
    public boolean hidesCounts() {
        return counts == null && !apart.counts();
    }

    /** Whether the rule of publication does not allow to tell how often some of these were chosen. */
    public boolean hidesAny(List<ResultsQuestion.Option> options) {
        return options.stream()
                .anyMatch(option -> choice(option).isEmpty() && !apart.choices().contains(option.id()));
    }

    /** Whether nothing that was said is told. */
    public boolean withheld() {
        return counts == null && choices.isEmpty();
    }
}
