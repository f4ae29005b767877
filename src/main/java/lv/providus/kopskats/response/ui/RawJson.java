package lv.providus.kopskats.response.ui;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.questionnaire.RawAnswer;
import lv.providus.kopskats.response.AnswerContent;
import lv.providus.kopskats.response.SaveAnswer;
import lv.providus.kopskats.response.WorkingAnswer;
import lv.providus.kopskats.shared.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as the script of the form has them. */
final class RawJson {

    private RawJson() {}

    /** A stored answer with its version. */
    static String stored(@Nullable WorkingAnswer answer, Language language) {
        ObjectNode json = JacksonUtils.createObjectNode();
        json.put("version", versionOf(answer));
        json.set("raw", raw(answer, language));
        return json.toString();
    }

    static int versionOf(@Nullable WorkingAnswer answer) {
        return answer == null ? SaveAnswer.NOT_ANSWERED : answer.version();
    }

    /** What a stored answer looks like in the fields; parts that are not given are left out. */
    static ObjectNode raw(@Nullable WorkingAnswer answer, Language language) {
        if (answer == null) {
            return JacksonUtils.createObjectNode();
        }
        AnswerContent content = answer.content();
        ObjectNode json = of(RawAnswer.of(content.value(), language));
        if (content.estimated()) {
            json.put("estimated", true);
        }
        putIfGiven(json, "comment", content.comment());
        putIfGiven(json, "reason", content.reasonForWarning());
        return json;
    }

    /** A value as it stands in the fields, without what is said beside it. */
    static ObjectNode of(RawAnswer raw) {
        ObjectNode json = JacksonUtils.createObjectNode();
        putIfGiven(json, "typed", raw.typed());
        List<String> choices = raw.choices();
        if (choices != null) {
            choices.forEach(json.putArray("choices")::add);
        }
        putIfGiven(json, "other", raw.other());
        putIfGiven(json, "missing", raw.missing());
        return json;
    }

    /** What stands in the fields, as the script tells it. */
    static RawAnswer read(String text) {
        JsonNode json = JacksonUtils.readTree(text);
        JsonNode choices = json.path("choices");
        List<String> codes = new ArrayList<>();
        choices.forEach(choice -> codes.add(choice.asString()));
        return new RawAnswer(
                textOf(json, "typed"),
                choices.isArray() ? codes : null,
                textOf(json, "other"),
                textOf(json, "missing"));
    }

    static boolean estimated(String text) {
        return JacksonUtils.readTree(text).path("estimated").asBoolean(false);
    }

    static @Nullable String comment(String text) {
        return textOf(JacksonUtils.readTree(text), "comment");
    }

    static @Nullable String reason(String text) {
        return textOf(JacksonUtils.readTree(text), "reason");
    }

    private static void putIfGiven(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static @Nullable String textOf(JsonNode json, String name) {
        return json.path(name).isString() ? json.path(name).asString() : null;
    }
}
