package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.response.AnswerChange;
import lv.providus.kopskats.response.AnswerHistory;
import lv.providus.kopskats.response.PreviousAnswer;
import lv.providus.kopskats.response.PreviousAnswers;
import lv.providus.kopskats.response.Submission;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** Beside an answer under review: what the last round said, who gave it, how it changed, a way to ask about it. */
class ReviewedAnswer extends Composite<Div> {

    private final Formats formats = Formats.in(getLocale());
    private final AnswerTexts texts = new AnswerTexts(this, getLocale());
    private final ChangeTexts changeTexts = new ChangeTexts(this, getLocale());

    ReviewedAnswer(Submission submission, AnswerHistory history, Item item, Runnable ask) {
        getContent().addClassName("kk-reviewed");
        List<AnswerChange> changes = history.of(item.code());
        int shown = submission.receipt().number();
        if (changes.stream().anyMatch(change -> change.submission() == shown)) {
            getContent().add(new StatusBadge(getTranslation("response.review.changed"), Tone.ACCENT));
        }
        PreviousAnswers previous = submission.basis().previous();
        if (previous != null && previous.answers().get(item.code()) instanceof PreviousAnswer.Given given) {
            quiet(getTranslation(
                    "response.previous.given",
                    formats.date(previous.referenceDate()),
                    texts.of(given.item(), given.value())));
        }
        submission
                .answer(item.code())
                .ifPresent(answer -> quiet(getTranslation(
                        "response.review.by", answer.answeredBy(), formats.dateAndTime(answer.answeredAt()))));
        if (!changes.isEmpty()) {
            OrderedList list = new OrderedList();
            list.addClassName("kk-answer-changes");
            list.getElement().setAttribute("aria-label", getTranslation("response.review.history"));
            changes.forEach(change -> list.add(new ListItem(changeTexts.of(item, change))));
            getContent().add(list);
        }
        Button button = new Button(getTranslation("response.review.ask"), click -> ask.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(
                getTranslation("response.review.ask_about", item.wording().in(getLocale())));
        getContent().add(button);
    }

    private void quiet(String text) {
        Span line = new Span(text);
        line.addClassName("kk-quiet");
        getContent().add(line);
    }
}
