package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.LocalizedText;

/**
 * Why an answer can't be accepted. Form, import and every other way in say it in the same words: the text of
 * {@link #key()} with {@link #arguments(Locale)}.
 */
public sealed interface AnswerProblem {

    String key();

    /** What is filled into the text, ready to be shown. */
    default Object[] arguments(Locale locale) {
        return new Object[0];
    }

    /** A required question without an answer. */
    record Unanswered() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.unanswered";
        }
    }

    /** The value is of another type than the question asks for. */
    record WrongKind() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.wrong_kind";
        }
    }

    record NotANumber() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.not_a_number";
        }
    }

    /** Decimals, or what may be taken for them, where a whole number is asked for. */
    record NotWhole() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.not_whole";
        }
    }

    /** A negative number where something is counted. */
    record Negative() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.negative";
        }
    }

    /** 10^12 or more, or −10^12 or less. */
    record TooManyDigits() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.too_many_digits";
        }
    }

    /** Spaces elsewhere than between groups of three digits. */
    record OddGroups() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.odd_groups";
        }
    }

    record TooManyDecimals(int allowed) implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.too_many_decimals";
        }

        @Override
        public Object[] arguments(Locale locale) {
            return new Object[] {allowed};
        }
    }

    record NotADate() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.not_a_date";
        }
    }

    record BelowMinimum(BigDecimal minimum) implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.below_minimum";
        }

        @Override
        public Object[] arguments(Locale locale) {
            return new Object[] {Formats.in(locale).plain(minimum)};
        }
    }

    record AboveMaximum(BigDecimal maximum) implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.above_maximum";
        }

        @Override
        public Object[] arguments(Locale locale) {
            return new Object[] {Formats.in(locale).plain(maximum)};
        }
    }

    record BeforeEarliest(LocalDate earliest) implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.before_earliest";
        }

        @Override
        public Object[] arguments(Locale locale) {
            return new Object[] {Formats.in(locale).date(earliest)};
        }
    }

    record AfterLatest(LocalDate latest) implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.after_latest";
        }

        @Override
        public Object[] arguments(Locale locale) {
            return new Object[] {Formats.in(locale).date(latest)};
        }
    }

    /** Limit and length in characters. */
    record TooLong(int limit, int length) implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.too_long";
        }

        @Override
        public Object[] arguments(Locale locale) {
            Formats formats = Formats.in(locale);
            return new Object[] {formats.whole(limit), formats.whole(length), formats.whole(length - limit)};
        }
    }

    /** Control characters or halves of characters, which can't be kept. */
    record UnusableCharacters() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.unusable_characters";
        }
    }

    record UnknownChoice(String given) implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.unknown_choice";
        }

        @Override
        public Object[] arguments(Locale locale) {
            return new Object[] {given};
        }
    }

    record ExclusiveWithOthers(LocalizedText choice) implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.exclusive_with_others";
        }

        @Override
        public Object[] arguments(Locale locale) {
            return new Object[] {choice.in(locale)};
        }
    }

    record OtherTextMissing(LocalizedText choice) implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.other_text_missing";
        }

        @Override
        public Object[] arguments(Locale locale) {
            return new Object[] {choice.in(locale)};
        }
    }

    /** A text although no choice that asks for one is ticked. */
    record OtherTextUnexpected() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.other_text_unexpected";
        }
    }

    /** An estimate where the questionnaire asks for an exact number. */
    record EstimateNotAllowed() implements AnswerProblem {
        @Override
        public String key() {
            return "questionnaire.problem.estimate_not_allowed";
        }
    }

    /** A check across answers, rounds or the register found something that stands against submitting. */
    record CheckFailed(CheckFinding finding) implements AnswerProblem {
        @Override
        public String key() {
            return finding.hard() ? "questionnaire.problem.check_hard" : "questionnaire.problem.check_unexplained";
        }

        @Override
        public Object[] arguments(Locale locale) {
            return new Object[] {finding.message(locale)};
        }
    }

    record MissingReasonNotAllowed(MissingReason reason) implements AnswerProblem {
        @Override
        public String key() {
            return switch (reason) {
                case DOES_NOT_KNOW -> "questionnaire.problem.does_not_know_not_allowed";
                case NOT_APPLICABLE -> "questionnaire.problem.not_applicable_not_allowed";
            };
        }
    }
}
