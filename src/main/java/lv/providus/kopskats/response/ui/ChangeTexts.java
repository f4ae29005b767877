package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.response.AnswerChange;
import lv.providus.kopskats.shared.Formats;

/** The words of changes between submissions for a component, in its language. */
final class ChangeTexts {

    private final Component place;
    private final AnswerTexts texts;
    private final Formats formats;

    ChangeTexts(Component place, Locale locale) {
        this.place = place;
        texts = new AnswerTexts(place, locale);
        formats = Formats.in(locale);
    }

    /** What an answer was and what it became, by whom and when, and why it had been returned. */
    String of(Item item, AnswerChange change) {
        String changed = place.getTranslation(
                "response.review.change",
                change.submission(),
                texts.of(item, change.before()),
                texts.of(item, change.after()),
                change.changedBy(),
                formats.dateAndTime(change.changedAt()));
        return change.returnMessage() == null
                ? changed
                : place.getTranslation("response.review.change_why", changed, change.returnMessage());
    }
}
