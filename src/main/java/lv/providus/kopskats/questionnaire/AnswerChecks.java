package lv.providus.kopskats.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import org.jspecify.annotations.Nullable;

/** Tells whether an answer fits its question; what passes here, the database stores. */
public final class AnswerChecks {

    /** The longest text beside a choice, in characters. */
    public static final int OTHER_TEXT_LIMIT = 500;

    /** Ten to the twelfth: numbers stay below. */
    static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(12);

    private AnswerChecks() {}

    /** Everything that is wrong with an answer, nothing where it can be stored. */
    public static List<AnswerProblem> check(Item item, AnswerValue value) {
        if (value instanceof MissingAnswer(MissingReason reason)) {
            return item.allows(reason) ? List.of() : List.of(new AnswerProblem.MissingReasonNotAllowed(reason));
        }
        return switch (item) {
            case CountQuestion count when value instanceof NumberAnswer(BigDecimal number) -> ofCount(count, number);
            case DecimalQuestion decimal
            when value instanceof NumberAnswer(BigDecimal number) -> ofDecimal(decimal, number);
            case ScaleQuestion scale when value instanceof ChoiceAnswer answer -> ofScale(scale, answer);
            case SingleChoiceQuestion single when value instanceof ChoiceAnswer answer -> ofSingle(single, answer);
            case MultipleChoiceQuestion multiple
            when value instanceof ChoicesAnswer answer -> ofMultiple(multiple, answer);
            case TextQuestion text
            when value instanceof TextAnswer(String typed) -> ofText(typed, text.maximumLength());
            case DateQuestion date when value instanceof DateAnswer(LocalDate day) -> ofDate(date, day);
            case CountQuestion _,
                    DecimalQuestion _,
                    ScaleQuestion _,
                    SingleChoiceQuestion _,
                    MultipleChoiceQuestion _,
                    TextQuestion _,
                    DateQuestion _ -> List.of(new AnswerProblem.WrongKind());
        };
    }

    /**
     * As {@link #check}; besides, a required question without an answer is a problem, and so is a choice that asks for
     * text without one. Both may be stored in a draft.
     */
    public static List<AnswerProblem> checkForSubmission(Item item, @Nullable AnswerValue value) {
        if (value == null) {
            return item.required() ? List.of(new AnswerProblem.Unanswered()) : List.of();
        }
        List<AnswerProblem> problems = new ArrayList<>(check(item, value));
        switch (item) {
            case SingleChoiceQuestion single
            when value instanceof ChoiceAnswer(ChoiceCode code, String text) ->
                problems.addAll(ofMissingText(single.choices(), Set.of(code), text));
            case MultipleChoiceQuestion multiple
            when value instanceof ChoicesAnswer(Set<ChoiceCode> codes, String text) ->
                problems.addAll(ofMissingText(multiple.choices(), codes, text));
            case SingleChoiceQuestion _,
                    MultipleChoiceQuestion _,
                    CountQuestion _,
                    DecimalQuestion _,
                    ScaleQuestion _,
                    TextQuestion _,
                    DateQuestion _ -> {}
        }
        return problems;
    }

    private static List<AnswerProblem> ofMissingText(
            List<Choice> offered, Set<ChoiceCode> ticked, @Nullable String otherText) {
        return otherText != null
                ? List.of()
                : offered.stream()
                        .filter(choice -> choice.asksForText() && ticked.contains(choice.code()))
                        .<AnswerProblem>map(choice -> new AnswerProblem.OtherTextMissing(choice.wording()))
                        .toList();
    }

    private static List<AnswerProblem> ofCount(CountQuestion question, BigDecimal number) {
        if (number.scale() > 0) {
            return List.of(new AnswerProblem.NotWhole());
        }
        if (number.signum() < 0) {
            return List.of(new AnswerProblem.Negative());
        }
        Long minimum = question.minimum();
        Long maximum = question.maximum();
        return withinLimits(
                number,
                minimum == null ? null : BigDecimal.valueOf(minimum),
                maximum == null ? null : BigDecimal.valueOf(maximum));
    }

    private static List<AnswerProblem> ofDecimal(DecimalQuestion question, BigDecimal number) {
        List<AnswerProblem> problems = new ArrayList<>();
        if (number.scale() > question.decimals()) {
            problems.add(new AnswerProblem.TooManyDecimals(question.decimals()));
        }
        problems.addAll(withinLimits(number, question.minimum(), question.maximum()));
        return problems;
    }

    private static List<AnswerProblem> withinLimits(
            BigDecimal number, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        if (number.abs().compareTo(TOO_LARGE) >= 0) {
            return List.of(new AnswerProblem.TooManyDigits());
        }
        if (minimum != null && number.compareTo(minimum) < 0) {
            return List.of(new AnswerProblem.BelowMinimum(minimum));
        }
        if (maximum != null && number.compareTo(maximum) > 0) {
            return List.of(new AnswerProblem.AboveMaximum(maximum));
        }
        return List.of();
    }

    private static List<AnswerProblem> ofScale(ScaleQuestion question, ChoiceAnswer answer) {
        List<AnswerProblem> problems = new ArrayList<>();
        if (question.scale().point(answer.choice()).isEmpty()) {
            problems.add(new AnswerProblem.UnknownChoice(answer.choice().value()));
        }
        if (answer.otherText() != null) {
            problems.add(new AnswerProblem.OtherTextUnexpected());
        }
        return problems;
    }

    private static List<AnswerProblem> ofSingle(SingleChoiceQuestion question, ChoiceAnswer answer) {
        return ofChoices(question.choices(), Set.of(answer.choice()), answer.otherText());
    }

    private static List<AnswerProblem> ofMultiple(MultipleChoiceQuestion question, ChoicesAnswer answer) {
        return ofChoices(question.choices(), answer.choices(), answer.otherText());
    }

    private static List<AnswerProblem> ofChoices(
            List<Choice> offered, Set<ChoiceCode> ticked, @Nullable String otherText) {
        List<AnswerProblem> problems = new ArrayList<>();
        for (ChoiceCode code : ticked) {
            if (offered.stream().noneMatch(choice -> choice.code().equals(code))) {
                problems.add(new AnswerProblem.UnknownChoice(code.value()));
            }
        }
        List<Choice> chosen = offered.stream()
                .filter(choice -> ticked.contains(choice.code()))
                .toList();
        if (ticked.size() > 1) {
            chosen.stream()
                    .filter(Choice::exclusive)
                    .map(choice -> new AnswerProblem.ExclusiveWithOthers(choice.wording()))
                    .forEach(problems::add);
        }
        if (otherText != null) {
            if (chosen.stream().noneMatch(Choice::asksForText)) {
                problems.add(new AnswerProblem.OtherTextUnexpected());
            }
            problems.addAll(ofText(otherText, OTHER_TEXT_LIMIT));
        }
        return problems;
    }

    private static List<AnswerProblem> ofText(String text, int limit) {
        List<AnswerProblem> problems = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            problems.add(new AnswerProblem.TooLong(limit, length));
        }
        if (hasUnusableCharacters(text)) {
            problems.add(new AnswerProblem.UnusableCharacters());
        }
        return problems;
    }

    /** Whether a text holds what the database can't keep or nobody can see: control characters, halves of characters. */
    static boolean hasUnusableCharacters(String text) {
        return text.codePoints().anyMatch(AnswerChecks::unusable);
    }

    private static boolean unusable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE
                || type == Character.CONTROL && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
    }

    private static List<AnswerProblem> ofDate(DateQuestion question, LocalDate day) {
        LocalDate earliest = question.earliest();
        LocalDate latest = question.latest();
        if (earliest != null && day.isBefore(earliest)) {
            return List.of(new AnswerProblem.BeforeEarliest(earliest));
        }
        if (latest != null && day.isAfter(latest)) {
            return List.of(new AnswerProblem.AfterLatest(latest));
        }
        if (!DateInput.plausible(day)) {
            return List.of(new AnswerProblem.NotADate());
        }
        return List.of();
    }
}
