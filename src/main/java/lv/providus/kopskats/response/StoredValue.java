package lv.providus.kopskats.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.database.generated.enums.MissingReason;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.DateQuestion;
import lv.providus.kopskats.questionnaire.DecimalQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MultipleChoiceQuestion;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.questionnaire.ScaleQuestion;
import lv.providus.kopskats.questionnaire.SingleChoiceQuestion;
import lv.providus.kopskats.questionnaire.TextQuestion;
import lv.providus.kopskats.shared.ChoiceId;
import org.jspecify.annotations.Nullable;

/** The value of an answer in the columns of the database; {@code choices} stand in the table beside it. */
record StoredValue(
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable LocalDate date,
        @Nullable ChoiceId choice,
        @Nullable String otherText,
        @Nullable MissingReason missing,
        Set<ChoiceId> choices) {

    StoredValue {
        choices = Set.copyOf(choices);
    }

    static StoredValue of(QuestionnaireVersion questionnaire, Item item, AnswerValue value) {
        return switch (value) {
            case NumberAnswer(var number) -> new StoredValue(number, null, null, null, null, null, Set.of());
            case TextAnswer(var text) -> new StoredValue(null, text, null, null, null, null, Set.of());
            case DateAnswer(var date) -> new StoredValue(null, null, date, null, null, null, Set.of());
            case ChoiceAnswer(var choice, var otherText) ->
                new StoredValue(null, null, null, questionnaire.idOf(item, choice), otherText, null, Set.of());
            case ChoicesAnswer(var choices, var otherText) ->
                new StoredValue(
                        null,
                        null,
                        null,
                        null,
                        otherText,
                        null,
                        choices.stream()
                                .map(choice -> questionnaire.idOf(item, choice))
                                .collect(Collectors.toSet()));
            case MissingAnswer(var reason) ->
                new StoredValue(
                        null,
                        null,
                        null,
                        null,
                        null,
                        switch (reason) {
                            case DOES_NOT_KNOW -> MissingReason.does_not_know;
                            case NOT_APPLICABLE -> MissingReason.not_applicable;
                        },
                        Set.of());
        };
    }

    AnswerValue toAnswer(QuestionnaireVersion questionnaire, Item item) {
        if (missing != null) {
            return new MissingAnswer(
                    switch (missing) {
                        case does_not_know -> lv.providus.kopskats.questionnaire.MissingReason.DOES_NOT_KNOW;
                        case not_applicable -> lv.providus.kopskats.questionnaire.MissingReason.NOT_APPLICABLE;
                    });
        }
        return switch (item) {
            case CountQuestion _, DecimalQuestion _ -> new NumberAnswer(Objects.requireNonNull(number));
            case TextQuestion _ -> new TextAnswer(Objects.requireNonNull(text));
            case DateQuestion _ -> new DateAnswer(Objects.requireNonNull(date));
            case ScaleQuestion _, SingleChoiceQuestion _ ->
                new ChoiceAnswer(questionnaire.choiceCodeOf(item, Objects.requireNonNull(choice)), otherText);
            case MultipleChoiceQuestion multiple ->
                new ChoicesAnswer(
                        multiple.choices().stream()
                                .map(offered -> offered.code())
                                .filter(code -> choices.contains(questionnaire.idOf(item, code)))
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        otherText);
        };
    }
}
