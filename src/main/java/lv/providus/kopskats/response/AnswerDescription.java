package lv.providus.kopskats.response;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.DateAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.NumberAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.TextAnswer;
import org.jspecify.annotations.Nullable;

/** Describes answers for the audit trail. */
final class AnswerDescription {

    private AnswerDescription() {}

    static Map<String, String> of(AnswerContent content) {
        Map<String, String> description = new LinkedHashMap<>();
        switch (content.value()) {
            case NumberAnswer(var number) -> description.put("value", number.toPlainString());
            case TextAnswer(var text) -> description.put("value", text);
            case DateAnswer(var date) -> description.put("value", date.toString());
            case ChoiceAnswer(var choice, var otherText) -> {
                description.put("value", choice.value());
                putIfGiven(description, "other_text", otherText);
            }
            case ChoicesAnswer(var choices, var otherText) -> {
                description.put(
                        "value", choices.stream().map(Object::toString).sorted().collect(Collectors.joining(" ")));
                putIfGiven(description, "other_text", otherText);
            }
            case MissingAnswer(var reason) ->
                description.put("missing_reason", reason.name().toLowerCase(Locale.ROOT));
        }
        if (content.estimated()) {
            description.put("estimated", "true");
        }
        putIfGiven(description, "comment", content.comment());
        putIfGiven(description, "reason_for_warning", content.reasonForWarning());
        return description;
    }

    private static void putIfGiven(Map<String, String> description, String name, @Nullable String value) {
        if (value != null) {
            description.put(name, value);
        }
    }
}
