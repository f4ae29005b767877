package lv.providus.kopskats.questionnaire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a field as an answer to its question; whether the answer fits, {@link AnswerChecks} tell. */
public final class AnswerInput {

    private AnswerInput() {}

    /** Empty where the field says nothing at all. */
    public static Reading<Optional<AnswerValue>> read(Item item, RawAnswer raw) {
        String missing = raw.missing();
        if (missing != null) {
            return reasonOf(missing)
                    .<Reading<Optional<AnswerValue>>>map(
                            reason -> new Reading.Read<>(Optional.of(new MissingAnswer(reason))))
                    .orElseGet(() -> new Reading.Refused<>(new AnswerProblem.WrongKind()));
        }
        return switch (item) {
            case CountQuestion _, DecimalQuestion _, TextQuestion _, DateQuestion _ -> {
                String typed = raw.typed();
                yield raw.choices() != null
                        ? new Reading.Refused<>(new AnswerProblem.WrongKind())
                        : typed == null || VisibleText.isBlank(typed)
                                ? new Reading.Read<>(Optional.empty())
                                : readTyped(item, typed).map(Optional::of);
            }
            case ScaleQuestion _, SingleChoiceQuestion _, MultipleChoiceQuestion _
            when !VisibleText.isBlank(raw.typed()) -> new Reading.Refused<>(new AnswerProblem.WrongKind());
            case ScaleQuestion _, SingleChoiceQuestion _ -> readOne(raw);
            case MultipleChoiceQuestion _ -> readSeveral(raw);
        };
    }

    /** Reads typed text that is not blank. */
    public static Reading<AnswerValue> readTyped(Item item, String typed) {
        return switch (item) {
            case CountQuestion _ -> NumberInput.parseCount(typed).map(NumberAnswer::new);
            case DecimalQuestion decimal ->
                NumberInput.parseDecimal(typed, decimal.decimals()).map(NumberAnswer::new);
            case TextQuestion _ -> new Reading.Read<>(new TextAnswer(typed));
            case DateQuestion _ -> DateInput.parse(typed).map(DateAnswer::new);
            case ScaleQuestion _, SingleChoiceQuestion _, MultipleChoiceQuestion _ ->
                new Reading.Refused<>(new AnswerProblem.WrongKind());
        };
    }

    private static Reading<Optional<AnswerValue>> readOne(RawAnswer raw) {
        List<String> choices = raw.choices();
        if (choices == null || choices.isEmpty()) {
            return new Reading.Read<>(Optional.empty());
        }
        return choices.size() > 1
                ? new Reading.Refused<>(new AnswerProblem.WrongKind())
                : codesOf(choices)
                        .map(codes ->
                                Optional.of(new ChoiceAnswer(codes.iterator().next(), raw.other())));
    }

    private static Reading<Optional<AnswerValue>> readSeveral(RawAnswer raw) {
        List<String> choices = raw.choices();
        return choices == null
                ? new Reading.Read<>(Optional.empty())
                : codesOf(choices).map(codes -> Optional.of(new ChoicesAnswer(codes, raw.other())));
    }

    private static Reading<Set<ChoiceCode>> codesOf(List<String> choices) {
        Set<ChoiceCode> codes = new LinkedHashSet<>();
        for (@Nullable String choice : choices) {
            if (choice == null || !QuestionCode.FORM.matcher(choice).matches()) {
                return new Reading.Refused<>(new AnswerProblem.WrongKind());
            }
            codes.add(new ChoiceCode(choice));
        }
        return new Reading.Read<>(codes);
    }

    private static Optional<MissingReason> reasonOf(String code) {
        for (MissingReason reason : MissingReason.values()) {
            if (reason.name().toLowerCase(Locale.ROOT).equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
