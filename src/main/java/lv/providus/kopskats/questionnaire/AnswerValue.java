package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * What was answered. "Not answered" is the absence of a value, zero and "none ticked" are values, and a
 * {@link MissingAnswer} says why there is no value. {@link AnswerChecks} tell whether it fits its question.
 */
public sealed interface AnswerValue {

    /** A count or a decimal number; equal numbers are equal, whatever their number of decimals. */
    record NumberAnswer(BigDecimal value) implements AnswerValue {

        public NumberAnswer {
            value = Numbers.normal(value);
        }

        public static NumberAnswer of(long value) {
            return new NumberAnswer(BigDecimal.valueOf(value));
        }
    }

    /** Free text, not blank. */
    record TextAnswer(String value) implements AnswerValue {

        public TextAnswer {
            if (VisibleText.isBlank(value)) {
                throw new IllegalArgumentException("A blank text is no answer");
            }
        }
    }

    record DateAnswer(LocalDate value) implements AnswerValue {}

    /** A scale point or a single choice; the text belongs to a choice that asks for one. */
    record ChoiceAnswer(ChoiceCode choice, @Nullable String otherText) implements AnswerValue {

        public ChoiceAnswer {
            otherText = VisibleText.isBlank(otherText) ? null : otherText;
        }

        public static ChoiceAnswer of(ChoiceCode choice) {
            return new ChoiceAnswer(choice, null);
        }
    }

    /** What is ticked in a multiple choice; the empty set was seen and none ticked. */
    record ChoicesAnswer(Set<ChoiceCode> choices, @Nullable String otherText) implements AnswerValue {

        public ChoicesAnswer {
            choices = Collections.unmodifiableSet(new LinkedHashSet<>(choices));
            otherText = VisibleText.isBlank(otherText) ? null : otherText;
        }

        public static ChoicesAnswer of(Set<ChoiceCode> choices) {
            return new ChoicesAnswer(choices, null);
        }
    }

    /** The question was seen and there is no value, for a reason. */
    record MissingAnswer(MissingReason reason) implements AnswerValue {}
}
