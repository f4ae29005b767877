package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Locale;
import lv.providus.kopskats.questionnaire.Explanation;
import lv.providus.kopskats.questionnaire.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be read about a question: what it means, why it is asked, who sees the answer. The script of the form shows it
 * when it is asked for, so it opens while the server is away.
 */
final class QuestionExplanation {

    private QuestionExplanation() {}

    /** Tells it to the script of the form. */
    static void tell(Question question, Component place, Locale locale) {
        ObjectNode told = JacksonUtils.createObjectNode();
        put(told, "definition", question.help().definition(), locale);
        put(told, "why", question.help().why(), locale);
        told.put(
                "who",
                switch (question.disclosure()) {
                    case NAMED -> "named";
                    case GROUPS_ONLY -> "groups_only";
                });
        place.getElement().setAttribute("data-help", told.toString());
    }

    private static void put(ObjectNode told, String name, @Nullable Explanation explanation, Locale locale) {
        if (explanation != null) {
            told.put(name, explanation.text().in(locale));
        }
    }
}
