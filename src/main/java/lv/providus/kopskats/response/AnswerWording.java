package lv.providus.kopskats.response;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.questionnaire.Choice;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.DateQuestion;
import lv.providus.kopskats.questionnaire.DecimalQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MultipleChoiceQuestion;
import lv.providus.kopskats.questionnaire.ScaleQuestion;
import lv.providus.kopskats.questionnaire.SingleChoiceQuestion;
import lv.providus.kopskats.questionnaire.TextQuestion;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Answers as text to be read, in the words of the questionnaire; the same on screen, on paper and in mails. */
public final class AnswerWording {

    private final UnaryOperator<String> texts;
    private final Locale locale;

    /**
     * Words from wherever texts are at hand.
     *
     * @param texts gives the text of a key in the language of the locale
     */
    public AnswerWording(UnaryOperator<String> texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public static AnswerWording in(Locale locale, Texts texts) {
        return new AnswerWording(key -> texts.get(locale, key), locale);
    }

    /** An answer in words; null stands for "not answered". */
    public String of(Item item, @Nullable AnswerValue value) {
        return switch (value) {
            case null -> texts.apply("response.answer.none");
            case NumberAnswer(var number) -> Formats.in(locale).plain(number);
            case TextAnswer(var text) -> text;
            case DateAnswer(var date) -> Formats.in(locale).date(date);
            case ChoiceAnswer(var choice, var otherText) -> withText(wordingOf(item, choice), otherText);
            case ChoicesAnswer(var choices, var otherText) ->
                choices.isEmpty()
                        ? texts.apply("response.answer.none_ticked")
                        : withText(
                                choices.stream()
                                        .map(choice -> wordingOf(item, choice))
                                        .collect(Collectors.joining("; ")),
                                otherText);
            case MissingAnswer(var reason) -> texts.apply(reason.key());
        };
    }

    private static String withText(String wording, @Nullable String otherText) {
        return otherText == null ? wording : wording + ": " + otherText;
    }

    private String wordingOf(Item item, ChoiceCode code) {
        return switch (item) {
            case ScaleQuestion scale ->
                scale.scale().point(code).map(point -> in(point.wording())).orElse(code.value());
            case SingleChoiceQuestion single -> wordingOf(single.choices(), code);
            case MultipleChoiceQuestion multiple -> wordingOf(multiple.choices(), code);
            case CountQuestion _, DecimalQuestion _, TextQuestion _, DateQuestion _ -> code.value();
        };
    }

    private String wordingOf(List<Choice> choices, ChoiceCode code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(choice -> in(choice.wording()))
                .findFirst()
                .orElse(code.value());
    }

    private String in(LocalizedText text) {
        return text.in(locale);
    }
}
