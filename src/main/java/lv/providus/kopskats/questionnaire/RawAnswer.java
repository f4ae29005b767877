package lv.providus.kopskats.questionnaire;

import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it stands in a field of a form, before anybody looked whether it fits its question.
 *
 * @param typed what is typed at a number, date or text; null elsewhere
 * @param choices the codes of what is ticked; null where nothing was answered, the empty list for "seen, none ticked"
 * @param other the text beside a choice that asks for one
 * @param missing the reason for having no value, as a code such as {@code does_not_know}; it goes before all others
 */
public record RawAnswer(
        @Nullable String typed,
        @Nullable List<String> choices,
        @Nullable String other,
        @Nullable String missing) {

    /** Not answered. */
    public static final RawAnswer NOTHING = new RawAnswer(null, null, null, null);

    public RawAnswer {
        choices = choices == null ? null : List.copyOf(choices);
    }

    public static RawAnswer typed(String text) {
        return new RawAnswer(text, null, null, null);
    }

    /** How a value stands in the fields of a form. */
    public static RawAnswer of(@Nullable AnswerValue value, Language language) {
        return switch (value) {
            case null -> NOTHING;
            case NumberAnswer(var number) -> typed(NumberInput.format(number, language));
            case TextAnswer(var text) -> typed(text);
            case DateAnswer(var day) -> typed(DateInput.format(day));
            case ChoiceAnswer(var choice, var other) -> new RawAnswer(null, List.of(choice.value()), other, null);
            case ChoicesAnswer(var choices, var other) ->
                new RawAnswer(null, choices.stream().map(ChoiceCode::value).toList(), other, null);
            case MissingAnswer(var reason) ->
                new RawAnswer(null, null, null, reason.name().toLowerCase(Locale.ROOT));
        };
    }

    /** What is typed, where a value is typed; empty text elsewhere. */
    public static String typedText(@Nullable AnswerValue value, Language language) {
        String typed = of(value, language).typed();
        return typed == null ? "" : typed;
    }
}
