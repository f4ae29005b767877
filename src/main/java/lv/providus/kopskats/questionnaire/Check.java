package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is compared across answers, rounds and the register. {@link CheckEvaluation} tells what it finds. Only a
 * comparison of two answers can be hard, since only there the numbers alone can contradict each other.
 */
public sealed interface Check {

    CheckBasics basics();

    /** The question at which it is shown and explained; a count or a decimal number. */
    QuestionCode question();

    CheckType type();

    default QuestionCode code() {
        return basics().code();
    }

    default CheckSeverity severity() {
        return basics().severity();
    }

    /** The question it is compared with, where there is one; a count or a decimal number. */
    default Optional<QuestionCode> other() {
        return Optional.empty();
    }

    /** All questions concerned, the one at which it is shown first. */
    default List<QuestionCode> questions() {
        return other().map(other -> List.of(question(), other)).orElse(List.of(question()));
    }

    /** The answer to the question must not be above the answer to another one. */
    record NotAbove(CheckBasics basics, QuestionCode question, QuestionCode limit) implements Check {

        public NotAbove {
            requireDifferent(basics, question, limit);
        }

        @Override
        public CheckType type() {
            return CheckType.NOT_ABOVE;
        }

        @Override
        public Optional<QuestionCode> other() {
            return Optional.of(limit);
        }
    }

    /**
     * The answer differs from that of the last round. At a cumulative total it looks at rises only: falls are the matter
     * of {@link LowerThanLast}.
     *
     * @param share by more than this share of the last value; above 0, 0.5 is a half
     * @param difference and by more than this number, so that small numbers may change; 0 or more
     */
    record Changed(CheckBasics basics, QuestionCode question, BigDecimal share, BigDecimal difference)
            implements Check {

        public Changed {
            requireSoft(basics);
            share = Numbers.normal(share);
            difference = Numbers.normal(difference);
            if (share.signum() <= 0 || difference.signum() < 0) {
                throw new IllegalArgumentException("Limits of " + basics.code() + " are out of range");
            }
        }

        @Override
        public CheckType type() {
            return CheckType.CHANGED;
        }
    }

    /** A cumulative total is below that of the last round. */
    record LowerThanLast(CheckBasics basics, QuestionCode question) implements Check {

        public LowerThanLast {
            requireSoft(basics);
        }

        @Override
        public CheckType type() {
            return CheckType.LOWER_THAN_LAST;
        }
    }

    /**
     * The answer is an improbable share of another one, or of the residents.
     *
     * @param of the question whose answer is the whole; null: the residents as the round has them
     * @param minimum the lowest probable share, none where null; above 0
     * @param maximum the highest probable share, none where null; above 0; one of the two is there
     */
    record ShareOutside(
            CheckBasics basics,
            QuestionCode question,
            @Nullable QuestionCode of,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum)
            implements Check {

        public ShareOutside {
            requireSoft(basics);
            minimum = Numbers.normalOrNull(minimum);
            maximum = Numbers.normalOrNull(maximum);
            if (of != null) {
                requireDifferent(basics, question, of);
            }
            if (minimum == null && maximum == null
                    || minimum != null && minimum.signum() <= 0
                    || maximum != null && maximum.signum() <= 0
                    || minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
                throw new IllegalArgumentException("Limits of " + basics.code() + " are out of range");
            }
        }

        @Override
        public CheckType type() {
            return CheckType.SHARE;
        }

        @Override
        public Optional<QuestionCode> other() {
            return Optional.ofNullable(of);
        }
    }

    /**
     * The number of residents given is unlike that of the register.
     *
     * @param factor above it, or below one by it; above 1: 1.5 means outside 2/3 to 3/2
     */
    record UnlikeRegister(CheckBasics basics, QuestionCode question, BigDecimal factor) implements Check {

        public UnlikeRegister {
            requireSoft(basics);
            factor = Numbers.normal(factor);
            if (factor.compareTo(BigDecimal.ONE) <= 0) {
                throw new IllegalArgumentException("The factor of " + basics.code() + " is not above 1");
            }
        }

        @Override
        public CheckType type() {
            return CheckType.UNLIKE_REGISTER;
        }
    }

    private static void requireSoft(CheckBasics basics) {
        if (basics.severity() == CheckSeverity.HARD) {
            throw new IllegalArgumentException("Only a comparison of two answers can be hard: " + basics.code());
        }
    }

    private static void requireDifferent(CheckBasics basics, QuestionCode question, QuestionCode other) {
        if (question.equals(other)) {
            throw new IllegalArgumentException("A check compares two different questions: " + basics.code());
        }
    }
}
