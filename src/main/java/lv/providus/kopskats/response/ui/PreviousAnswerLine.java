package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.AnswerChecks;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.RawAnswer;
import lv.providus.kopskats.response.PreviousAnswer;
import lv.providus.kopskats.response.PreviousAnswers;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import tools.jackson.databind.node.ObjectNode;

/** What the last round tells about a question, to be taken over by one tap where it still fits. */
class PreviousAnswerLine extends Composite<Div> {

    private static final int LONGEST_SHOWN = 200;

    private final Item item;
    private final PreviousAnswers previous;

    private PreviousAnswerLine(Item item, PreviousAnswers previous) {
        this.item = item;
        this.previous = previous;
        getContent().addClassName("kk-previous");
    }

    /** The line of a question; empty where the last round tells nothing about it. */
    static Optional<PreviousAnswerLine> of(Item item, PreviousAnswers previous) {
        return previous.answer(item.code()).map(answer -> {
            PreviousAnswerLine line = new PreviousAnswerLine(item, previous);
            switch (answer) {
                case PreviousAnswer.Given given -> line.show(given);
                case PreviousAnswer.Incomplete(List<String> without) ->
                    line.getContent()
                            .add(new Span(
                                    line.getTranslation("response.previous.incomplete", String.join(", ", without))));
            }
            return line;
        });
    }

    private void show(PreviousAnswer.Given given) {
        Formats formats = Formats.in(getLocale());
        String value = new AnswerTexts(this, getLocale()).of(given.item(), given.value());
        Span said = new Span(getTranslation(
                "response.previous.given",
                formats.date(previous.referenceDate()),
                given.estimated() ? getTranslation("response.answers.estimate", shortened(value)) : shortened(value)));
        Span source = new Span(
                previous.summed()
                        ? getTranslation(
                                "response.previous.sum",
                                String.join(" + ", previous.municipalities()),
                                formats.date(previous.submittedAt()))
                        : getTranslation(
                                "response.previous.source",
                                previous.roundTitle().in(getLocale()),
                                formats.date(previous.submittedAt())));
        source.addClassName("kk-previous-source");
        getContent().add(said, source);
        if (takeable(given)) {
            getContent().add(takeButton(given));
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    private boolean takeable(PreviousAnswer.Given given) {
        return given.item().type() == item.type()
                && AnswerChecks.check(item, given.value()).isEmpty();
    }

    private Button takeButton(PreviousAnswer.Given given) {
        Button take = new Button(getTranslation("response.previous.take"));
        take.addThemeVariants(ButtonVariant.SMALL);
        take.addClassName("kk-previous-take");
        take.setAriaLabel(
                getTranslation("response.previous.take_of", item.wording().in(getLocale())));
        RawAnswer raw = RawAnswer.of(given.value(), Language.of(getLocale()));
        ObjectNode json = RawJson.of(raw);
        if (given.estimated() && item.allowsEstimate()) {
            json.put("estimated", true);
        }
        take.getElement().setAttribute("data-take", json.toString());
        return take;
    }
}
