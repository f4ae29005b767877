package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.response.AnswerWording;
import org.jspecify.annotations.Nullable;

/** The words of answers for a component, in its language. */
final class AnswerTexts {

    private final AnswerWording wording;

    AnswerTexts(Component place, Locale locale) {
        wording = new AnswerWording(place::getTranslation, locale);
    }

    String of(Item item, @Nullable AnswerValue value) {
        return wording.of(item, value);
    }
}
