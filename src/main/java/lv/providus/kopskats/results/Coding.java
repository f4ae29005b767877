package lv.providus.kopskats.results;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.providus.kopskats.shared.ChoiceId;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * What was written to a question of a round, sorted into categories by researchers. The texts stay as they are, and so do
 * all figures of the choices that municipalities made themselves.
 *
 * @param categories in their order
 * @param texts one for each municipality whose latest submission holds a text, in Latvian order of names
 */
public record Coding(List<Category> categories, List<Text> texts) {

    public static final int NAME_MAX_LENGTH = 100;

    /**
     * A category.
     *
     * @param choice the choice of the questionnaire that it stands for, null where it stands for none
     */
    public record Category(
            AnswerCategoryId id,
            LocalizedText name,
            @Nullable ChoiceId choice) {}

    /** Whether a text has been sorted. */
    public enum State {
        NOT_CODED,
        /** Sorted into the categories, or into none of them. */
        CODED,
        /** Another text was sorted; this one came with a later submission, so the coding does not count. */
        OUT_OF_DATE
    }

    /**
     * A text.
     *
     * @param codedText as it was when it was coded; null where it was not
     * @param categories into which it was sorted
     */
    public record Text(
            MunicipalityId municipality,
            String name,
            String text,
            @Nullable String codedText,
            Set<AnswerCategoryId> categories,
            @Nullable String codedBy,
            @Nullable Instant codedAt) {

        public State state() {
            if (codedText == null) {
                return State.NOT_CODED;
            }
            return Objects.equals(codedText, text) ? State.CODED : State.OUT_OF_DATE;
        }

        /** Whether it counts for a category. */
        public boolean counts(AnswerCategoryId category) {
            return state() == State.CODED && categories.contains(category);
        }
    }

    /** How many texts are in a state. */
    public int count(State state) {
        return (int) texts.stream().filter(text -> text.state() == state).count();
    }
}
