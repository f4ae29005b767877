package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.response.AnswerContent;
import lv.providus.kopskats.response.AnswerWording;
import org.jspecify.annotations.Nullable;

/** The words of answers for a component, in its language. */
final class AnswerTexts {

    private final Component place;
    private final AnswerWording wording;

    AnswerTexts(Component place, Locale locale) {
        this.place = place;
        wording = new AnswerWording(place::getTranslation, locale);
    }

    /** All that is said at a question: value, whether it is an estimate, comment and explanation. */
    String of(Item item, @Nullable AnswerContent content) {
        if (content == null) {
            return of(item, (AnswerValue) null);
        }
        List<String> parts = new ArrayList<>();
        String value = of(item, content.value());
        parts.add(content.estimated() ? place.getTranslation("response.answers.estimate", value) : value);
        if (content.comment() != null) {
            parts.add(place.getTranslation("response.answers.comment", content.comment()));
        }
        if (content.reasonForWarning() != null) {
            parts.add(place.getTranslation("response.answers.reason", content.reasonForWarning()));
        }
        return String.join(". ", parts);
    }

    String of(Item item, @Nullable AnswerValue value) {
        return wording.of(item, value);
    }
}
