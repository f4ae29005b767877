package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Function;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.BatteryQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.Question;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.questionnaire.Section;
import org.jspecify.annotations.Nullable;

/** All questions with their answers, to be read only. */
class AnswerList extends Composite<Div> {

    /** What is shown at one question. */
    record Shown(AnswerValue value, @Nullable String comment) {}

    private final Function<QuestionCode, Optional<Shown>> answers;
    private final @Nullable Function<Section, String> changeAddress;
    private final AnswerTexts texts;

    /**
     * @param changeAddress where the answers of a section are changed, null where they can't be
     */
    AnswerList(
            QuestionnaireVersion questionnaire,
            Function<QuestionCode, Optional<Shown>> answers,
            @Nullable Function<Section, String> changeAddress) {
        this.answers = answers;
        this.changeAddress = changeAddress;
        this.texts = new AnswerTexts(this, getLocale());
        getContent().addClassName("kk-answers");
        questionnaire.sections().forEach(this::addSection);
    }

    private void addSection(Section section) {
        String title = section.title().in(getLocale());
        Div head = new Div(new H2(title));
        head.addClassName("kk-answers-head");
        if (changeAddress != null) {
            Anchor change = new Anchor(changeAddress.apply(section), getTranslation("response.answers.change"));
            change.setAriaLabel(getTranslation("response.answers.change_section", title));
            head.add(change);
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("kk-answers-list");
        for (Question question : section.questions()) {
            switch (question) {
                case Item item -> addAnswer(list, item, item.wording().in(getLocale()));
                case BatteryQuestion battery ->
                    battery.statements()
                            .forEach(statement -> addAnswer(
                                    list, statement, statement.wording().in(getLocale())));
            }
        }
        getContent().add(head, list);
    }

    private void addAnswer(DescriptionList list, Item item, String wording) {
        Optional<Shown> shown = answers.apply(item.code());
        DescriptionList.Description description = new DescriptionList.Description(
                new Span(texts.of(item, shown.map(Shown::value).orElse(null))));
        if (shown.isEmpty()) {
            description.addClassName("kk-quiet");
        }
        shown.map(Shown::comment)
                .map(comment -> new Span(getTranslation("response.answers.comment", comment)))
                .ifPresent(comment -> {
                    comment.addClassNames("kk-quiet", "kk-answers-comment");
                    description.add(comment);
                });
        list.add(new DescriptionList.Term(wording), description);
    }
}
