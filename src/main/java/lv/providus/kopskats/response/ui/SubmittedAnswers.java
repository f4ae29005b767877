package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.response.AnswerHistory;
import lv.providus.kopskats.response.Submission;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.StatusBadge;
import lv.providus.kopskats.shared.ui.Tone;

/** The answers of a submission, each with how it differs from the submission before. */
class SubmittedAnswers extends Composite<Div> {

    private final ChangeTexts texts = new ChangeTexts(this, getLocale());

    SubmittedAnswers(Submission submission, AnswerHistory history) {
        int number = submission.receipt().number();
        if (number > 1) {
            getContent()
                    .add(new Message(
                            Tone.NEUTRAL,
                            getTranslation(
                                    "response.review.changed_answers",
                                    history.changedIn(number).size(),
                                    number - 1)));
        }
        getContent()
                .add(AnswerLists.of(submission, (description, item) -> addChange(description, item, number, history)));
    }

    private void addChange(DescriptionList.Description description, Item item, int number, AnswerHistory history) {
        history.of(item.code()).stream()
                .filter(change -> change.submission() == number)
                .findFirst()
                .ifPresent(change -> {
                    Span words = new Span(texts.of(item, change));
                    words.addClassName("kk-quiet");
                    Div beside =
                            new Div(new StatusBadge(getTranslation("response.review.changed"), Tone.ACCENT), words);
                    beside.addClassName("kk-reviewed");
                    description.add(beside);
                });
    }
}
