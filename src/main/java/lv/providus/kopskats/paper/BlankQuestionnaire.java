package lv.providus.kopskats.paper;

import java.math.BigDecimal;
import java.util.List;
import lv.providus.kopskats.questionnaire.BatteryQuestion;
import lv.providus.kopskats.questionnaire.Choice;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.DateQuestion;
import lv.providus.kopskats.questionnaire.DecimalQuestion;
import lv.providus.kopskats.questionnaire.Explanation;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.MultipleChoiceQuestion;
import lv.providus.kopskats.questionnaire.Question;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.questionnaire.ScalePoint;
import lv.providus.kopskats.questionnaire.ScaleQuestion;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.questionnaire.SingleChoiceQuestion;
import lv.providus.kopskats.questionnaire.TextQuestion;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The questionnaire to be filled in by hand: boxes to tick, lines to write on. */
final class BlankQuestionnaire {

    private static final int CHARACTERS_ON_A_LINE = 200;
    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES = 7;

    private final PaperPage page;
    private final Formats formats;
    private int number;

    BlankQuestionnaire(PaperPage page) {
        this.page = page;
        this.formats = Formats.in(page.language());
    }

    void add(QuestionnaireVersion questionnaire) {
        List<Section> sections = questionnaire.sections();
        for (int i = 0; i < sections.size(); i++) {
            addSection(sections.get(i), i + 1, sections.size());
        }
    }

    private void addSection(Section section, int position, int of) {
        page.add(page.body(), "h2", null, page.text("paper.section", position, of, in(section.title())));
        LocalizedText introduction = section.introduction();
        if (introduction != null) {
            page.add(page.body(), "p", null, in(introduction));
        }
        section.questions().forEach(this::addQuestion);
    }

    private void addQuestion(Question question) {
        number++;
        Element block = page.add(page.body(), "div", isLong(question) ? "question" : "question together");
        switch (question) {
            case ScaleQuestion scale
            when scale.stem() != null ->
                page.add(block, "p", "stem", in(scale.stem().text()));
            case Item _, BatteryQuestion _ -> {}
        }
        page.add(block, "h3", null, heading(question));
        LocalizedText hint = question.hint();
        if (hint != null) {
            page.add(block, "p", "hint", in(hint));
        }
        addExplanation(block, "paper.blank.definition", question.help().definition());
        addExplanation(block, "paper.blank.why", question.help().why());
        switch (question) {
            case CountQuestion count -> addCount(block, count);
            case DecimalQuestion decimal -> addDecimal(block, decimal);
            case TextQuestion text -> addText(block, text);
            case DateQuestion date -> addDate(block, date);
            case ScaleQuestion scale -> addScale(block, scale);
            case SingleChoiceQuestion single ->
                addChoices(block, page.text("paper.blank.tick_one"), single.choices(), single);
            case MultipleChoiceQuestion multiple ->
                addChoices(block, page.text("paper.blank.tick_all"), multiple.choices(), multiple);
            case BatteryQuestion battery -> addBattery(block, battery);
        }
        page.add(block, "div", "remark", page.text("paper.blank.comment"));
    }

    private void addExplanation(Element block, String key, @Nullable Explanation explanation) {
        if (explanation != null) {
            page.add(block, "p", "hint", page.text(key, in(explanation.text())));
        }
    }

    private static boolean isLong(Question question) {
        return switch (question) {
            case BatteryQuestion battery -> battery.statements().size() > 8;
            case MultipleChoiceQuestion multiple -> multiple.choices().size() > 12;
            case SingleChoiceQuestion single -> single.choices().size() > 12;
            case CountQuestion _, DecimalQuestion _, TextQuestion _, DateQuestion _, ScaleQuestion _ -> false;
        };
    }

    private String heading(Question question) {
        boolean required = question instanceof Item item && item.required();
        return page.text(
                required ? "paper.question_required" : "paper.question",
                Integer.toString(number),
                in(question.wording()));
    }

    private void addCount(Element block, CountQuestion count) {
        Long minimum = count.minimum();
        Long maximum = count.maximum();
        addLimits(
                block,
                count,
                minimum == null ? null : formats.whole(minimum),
                maximum == null ? null : formats.whole(maximum),
                page.text("paper.blank.whole_number"));
        page.add(block, "div", "line short", null);
        addBoxesOfNumber(block, count);
    }

    private void addDecimal(Element block, DecimalQuestion decimal) {
        BigDecimal minimum = decimal.minimum();
        BigDecimal maximum = decimal.maximum();
        addLimits(
                block,
                decimal,
                minimum == null ? null : formats.plain(minimum),
                maximum == null ? null : formats.plain(maximum),
                page.text("paper.blank.decimal_number", decimal.decimals()));
        page.add(block, "div", "line short", null);
        addBoxesOfNumber(block, decimal);
    }

    private void addBoxesOfNumber(Element block, Item number) {
        if (number.allowsEstimate() || !number.missingReasons().isEmpty()) {
            Element boxes = page.add(block, "ul", "apart");
            if (number.allowsEstimate()) {
                addBox(boxes, page.text("paper.blank.estimate"));
            }
            addMissingReasons(boxes, number);
        }
    }

    private void addText(Element block, TextQuestion text) {
        addInstruction(block, text, page.text("paper.blank.text", formats.whole(text.maximumLength())));
        int lines = Math.clamp(text.maximumLength() / CHARACTERS_ON_A_LINE, FEWEST_LINES, MOST_LINES);
        for (int i = 0; i < lines; i++) {
            page.add(block, "div", "line", null);
        }
        addMissingReasonsApart(block, text);
    }

    private void addDate(Element block, DateQuestion date) {
        addLimits(
                block,
                date,
                date.earliest() == null ? null : formats.date(date.earliest()),
                date.latest() == null ? null : formats.date(date.latest()),
                page.text("paper.blank.date"));
        page.add(block, "div", "line short", null);
        addMissingReasonsApart(block, date);
    }

    private void addLimits(
            Element block, Question question, @Nullable String least, @Nullable String most, String what) {
        String text = least != null && most != null
                ? page.text("paper.blank.limits", what, least, most)
                : least != null
                        ? page.text("paper.blank.at_least", what, least)
                        : most != null ? page.text("paper.blank.at_most", what, most) : what;
        addInstruction(block, question, text);
    }

    /** Says how to answer, unless the hint says so already. */
    private void addInstruction(Element block, Question question, String text) {
        LocalizedText hint = question.hint();
        if (hint == null || !in(hint).contains(text)) {
            page.add(block, "p", "hint", text);
        }
    }

    private void addScale(Element block, ScaleQuestion scale) {
        addInstruction(block, scale, page.text("paper.blank.tick_one"));
        Element list = page.add(block, "ul", null);
        scale.scale().points().forEach(point -> addBox(list, in(point.wording())));
        addMissingReasonsApart(block, scale);
    }

    private void addChoices(Element block, String instruction, List<Choice> choices, Item item) {
        addInstruction(block, item, instruction);
        Element list = page.add(block, "ul", null);
        for (Choice choice : choices) {
            Element line = addBox(
                    list,
                    choice.exclusive() && item instanceof MultipleChoiceQuestion
                            ? page.text("paper.blank.exclusive", in(choice.wording()))
                            : in(choice.wording()));
            if (choice.asksForText()) {
                page.add(line, "div", "line within", null);
            }
        }
        addMissingReasonsApart(block, item);
    }

    private void addBattery(Element block, BatteryQuestion battery) {
        addInstruction(block, battery, page.text("paper.blank.tick_in_each_row"));
        List<MissingReason> reasons = battery.statements().stream()
                .flatMap(statement -> statement.missingReasons().stream())
                .distinct()
                .sorted()
                .toList();
        Element table = page.add(block, "table", "grid");
        Element head = page.add(page.add(table, "thead", null), "tr", null);
        page.columnHeader(head, "statement", page.text("paper.statement"));
        for (ScalePoint point : battery.scale().points()) {
            page.columnHeader(head, null, in(point.wording()));
        }
        reasons.forEach(reason -> page.columnHeader(head, null, page.text(reason.key())));
        Element rows = page.add(table, "tbody", null);
        for (ScaleQuestion statement : battery.statements()) {
            addStatement(page.add(rows, "tr", null), battery, statement, reasons);
        }
    }

    private void addStatement(
            Element row, BatteryQuestion battery, ScaleQuestion statement, List<MissingReason> reasons) {
        Element header = page.add(
                row,
                "th",
                "statement",
                statement.required()
                        ? page.text("paper.statement_required", in(statement.wording()))
                        : in(statement.wording()));
        header.setAttribute("scope", "row");
        LocalizedText hint = statement.hint();
        if (hint != null) {
            page.add(header, "div", "hint", in(hint));
        }
        battery.scale().points().forEach(point -> page.add(page.add(row, "td", null), "span", "box", ""));
        for (MissingReason reason : reasons) {
            Element cell = page.add(row, "td", null);
            if (statement.allows(reason)) {
                page.add(cell, "span", "box", "");
            }
        }
    }

    private void addMissingReasonsApart(Element block, Item item) {
        if (!item.missingReasons().isEmpty()) {
            addMissingReasons(page.add(block, "ul", "apart"), item);
        }
    }

    private void addMissingReasons(Element list, Item item) {
        item.missingReasons().forEach(reason -> addBox(list, page.text(reason.key())));
    }

    private Element addBox(Element list, String label) {
        Element line = page.add(list, "li", null);
        page.add(line, "span", "box", "");
        page.append(line, label);
        return line;
    }

    private String in(LocalizedText text) {
        return text.in(page.language());
    }
}
