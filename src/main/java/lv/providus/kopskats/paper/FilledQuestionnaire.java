package lv.providus.kopskats.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lv.providus.kopskats.questionnaire.BatteryQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.Question;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.questionnaire.ScaleQuestion;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.questionnaire.Stem;
import lv.providus.kopskats.response.AnswerContent;
import lv.providus.kopskats.response.AnswerWording;
import lv.providus.kopskats.shared.LocalizedText;
import org.w3c.dom.Element;

/** All questions with their answers, and what is said beside them. */
final class FilledQuestionnaire {

    private final PaperPage page;
    private final AnswerWording wording;
    private final Function<QuestionCode, Optional<AnswerContent>> answers;
    private int number;

    FilledQuestionnaire(PaperPage page, Function<QuestionCode, Optional<AnswerContent>> answers) {
        this.page = page;
        this.answers = answers;
        this.wording = new AnswerWording(page::text, page.locale());
    }

    void add(QuestionnaireVersion questionnaire) {
        List<Section> sections = questionnaire.sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            page.add(page.body(), "h2", null, page.text("paper.section", i + 1, sections.size(), in(section.title())));
            section.questions().forEach(this::addQuestion);
        }
    }

    private void addQuestion(Question question) {
        number++;
        Element block = page.add(page.body(), "div", "question");
        switch (question) {
            case ScaleQuestion scale -> {
                Stem stem = scale.stem();
                if (stem != null) {
                    page.add(block, "p", "stem", in(stem.text()));
                }
                addAnswer(block, scale);
            }
            case Item item -> addAnswer(block, item);
            case BatteryQuestion battery -> addBattery(block, battery);
        }
    }

    private void heading(Element block, Question question) {
        page.add(block, "h3", null, page.text("paper.question", Integer.toString(number), in(question.wording())));
    }

    private void addAnswer(Element block, Item item) {
        heading(block, item);
        Optional<AnswerContent> answer = answers.apply(item.code());
        page.add(
                block,
                "p",
                answer.isPresent() ? "answer kept" : "answer unanswered",
                wording.of(item, answer.map(AnswerContent::value).orElse(null)));
        answer.ifPresent(content -> addBeside(block, "beside kept", content));
    }

    private void addBattery(Element block, BatteryQuestion battery) {
        heading(block, battery);
        Element table = page.add(block, "table", "battery");
        Element head = page.add(page.add(table, "thead", null), "tr", null);
        page.columnHeader(head, "statement", page.text("paper.statement"));
        page.columnHeader(head, null, page.text("paper.answer"));
        Element rows = page.add(table, "tbody", null);
        for (ScaleQuestion statement : battery.statements()) {
            Element row = page.add(rows, "tr", null);
            page.add(row, "th", "statement", in(statement.wording())).setAttribute("scope", "row");
            Element cell = page.add(row, "td", null);
            Optional<AnswerContent> answer = answers.apply(statement.code());
            page.add(
                    cell,
                    "div",
                    "kept",
                    wording.of(statement, answer.map(AnswerContent::value).orElse(null)));
            answer.ifPresent(content -> addBeside(cell, "quiet kept", content));
        }
    }

    private void addBeside(Element parent, String className, AnswerContent content) {
        if (content.estimated()) {
            page.add(parent, "p", className, page.text("paper.estimated"));
        }
        String comment = content.comment();
        if (comment != null) {
            page.add(parent, "p", className, page.text("paper.comment", comment));
        }
        String reason = content.reasonForWarning();
        if (reason != null) {
            page.add(parent, "p", className, page.text("paper.reason", reason));
        }
    }

    private String in(LocalizedText text) {
        return text.in(page.language());
    }
}
