package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lv.providus.kopskats.questionnaire.BatteryQuestion;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.Question;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.response.AnswerContent;
import org.jspecify.annotations.Nullable;

/** All questions with their answers, to be read only. */
class AnswerList extends Composite<Div> {

    private final Function<QuestionCode, Optional<AnswerContent>> answers;
    private final @Nullable BiFunction<Section, QuestionCode, String> changeAddress;
    private final AnswerTexts texts;
    private final List<CheckFinding> findings;
    private final Beside beside;

    /** Adds what is told beside an answer. */
    @FunctionalInterface
    interface Beside {
        void addTo(DescriptionList.Description description, Item item);
    }

    /**
     * @param findings what the checks find in the answers
     * @param changeAddress where the answer to a question of a section is changed, null where it can't be
     */
    AnswerList(
            QuestionnaireVersion questionnaire,
            Function<QuestionCode, Optional<AnswerContent>> answers,
            List<CheckFinding> findings,
            @Nullable BiFunction<Section, QuestionCode, String> changeAddress) {
        this(questionnaire, answers, findings, changeAddress, (description, item) -> {});
    }

    /** As the other one, with more told beside each answer. */
    AnswerList(
            QuestionnaireVersion questionnaire,
            Function<QuestionCode, Optional<AnswerContent>> answers,
            List<CheckFinding> findings,
            @Nullable BiFunction<Section, QuestionCode, String> changeAddress,
            Beside beside) {
        this.beside = beside;
        this.answers = answers;
        this.findings = findings;
        this.changeAddress = changeAddress;
        this.texts = new AnswerTexts(this, getLocale());
        getContent().addClassName("kk-answers");
        questionnaire.sections().forEach(this::addSection);
    }

    private void addSection(Section section) {
        Div head = new Div(new H2(section.title().in(getLocale())));
        head.addClassName("kk-answers-head");
        DescriptionList list = new DescriptionList();
        list.addClassName("kk-answers-list");
        for (Question question : section.questions()) {
            switch (question) {
                case Item item -> addAnswer(list, section, item);
                case BatteryQuestion battery ->
                    battery.statements().forEach(statement -> addAnswer(list, section, statement));
            }
        }
        getContent().add(head, list);
    }

    private void addAnswer(DescriptionList list, Section section, Item item) {
        String wording = item.wording().in(getLocale());
        Optional<AnswerContent> content = answers.apply(item.code());
        String words = texts.of(item, content.map(AnswerContent::value).orElse(null));
        boolean estimated = content.map(AnswerContent::estimated).orElse(false);
        Span value = new Span(estimated ? getTranslation("response.answers.estimate", words) : words);
        DescriptionList.Description description = new DescriptionList.Description(value);
        if (content.isEmpty()) {
            value.addClassName("kk-quiet");
        }
        content.map(AnswerContent::comment)
                .map(comment -> new Span(getTranslation("response.answers.comment", comment)))
                .ifPresent(comment -> {
                    comment.addClassNames("kk-quiet", "kk-answers-comment");
                    description.add(comment);
                });
        addFindings(
                description,
                item.code(),
                content.map(AnswerContent::reasonForWarning).orElse(null));
        if (changeAddress != null) {
            Anchor change =
                    new Anchor(changeAddress.apply(section, item.code()), getTranslation("response.answers.change"));
            change.setAriaLabel(getTranslation("response.answers.change_answer", wording));
            description.add(change);
        }
        beside.addTo(description, item);
        list.add(new DescriptionList.Term(wording), description);
    }

    private void addFindings(DescriptionList.Description description, QuestionCode question, @Nullable String reason) {
        List<CheckFinding> here = findings.stream()
                .filter(finding -> finding.question().equals(question))
                .toList();
        for (CheckFinding finding : here) {
            Span message = new Span(
                    (finding.hard() ? VaadinIcon.EXCLAMATION_CIRCLE_O : VaadinIcon.WARNING).create(),
                    new Text(finding.message(getLocale())));
            message.addClassName("kk-answers-warning");
            description.add(message);
        }
        String said = reason != null
                ? getTranslation("response.answers.reason", reason)
                : here.isEmpty() ? "" : getTranslation("response.answers.unexplained");
        if (!said.isEmpty()) {
            Span explanation = new Span(said);
            explanation.addClassNames("kk-quiet", "kk-answers-comment");
            description.add(explanation);
        }
    }
}
