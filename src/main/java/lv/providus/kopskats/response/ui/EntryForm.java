package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.BatteryQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.Question;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.questionnaire.ui.fields.BatteryField;
import lv.providus.kopskats.questionnaire.ui.fields.Input;
import lv.providus.kopskats.questionnaire.ui.fields.QuestionField;
import lv.providus.kopskats.response.AnswerContent;
import lv.providus.kopskats.response.SubmitResult.ItemProblem;
import org.jspecify.annotations.Nullable;

/** All questions of a questionnaire, to be filled in with what a municipality told; nothing is stored here. */
class EntryForm extends Composite<Div> {

    private final Map<QuestionCode, QuestionField> fields = new LinkedHashMap<>();
    private final Map<QuestionCode, AnswerContent> answers = new LinkedHashMap<>();
    private final Map<QuestionCode, AnswerProblem> unreadable = new LinkedHashMap<>();

    /**
     * Shows the answers to begin with.
     *
     * @param known what the municipality submitted before; what is not touched stays so
     */
    EntryForm(QuestionnaireVersion questionnaire, Map<QuestionCode, AnswerContent> known) {
        answers.putAll(known);
        getContent().addClassName("kk-form-fields");
        questionnaire.sections().forEach(this::add);
    }

    private void add(Section section) {
        Div page = new Div(new H2(section.title().in(getLocale())));
        page.addClassName("kk-section");
        for (Question question : section.questions()) {
            switch (question) {
                case Item item -> {
                    QuestionField field = QuestionField.create(item);
                    field.addClassName("kk-card");
                    page.add(field);
                    take(field);
                }
                case BatteryQuestion battery -> {
                    BatteryField field = new BatteryField(battery);
                    Div card = new Div(field);
                    card.addClassName("kk-card");
                    page.add(card);
                    field.fields().forEach(this::take);
                }
            }
        }
        getContent().add(page);
    }

    private void take(QuestionField field) {
        QuestionCode code = field.item().code();
        AnswerContent known = answers.get(code);
        fields.put(code, field);
        field.setAnswer(known == null ? null : known.value());
        field.addInputListener(input -> {
            unreadable.remove(code);
            switch (input) {
                case Input.Parsed(AnswerValue value) -> answers.put(code, changed(answers.get(code), value));
                case Input.Cleared() -> answers.remove(code);
                case Input.Invalid(String typed, AnswerProblem problem) -> unreadable.put(code, problem);
            }
        });
    }

    /** A comment stays beside a changed answer; that it was an estimate, and why it was odd, does not. */
    private static AnswerContent changed(@Nullable AnswerContent before, AnswerValue value) {
        return before == null
                ? AnswerContent.of(value)
                : before.value().equals(value)
                        ? before
                        : AnswerContent.of(value).withComment(before.comment());
    }

    Map<QuestionCode, AnswerContent> answers() {
        return answers;
    }

    /** What stands in the fields and can't be an answer. */
    List<ItemProblem> unreadable() {
        List<ItemProblem> problems = new ArrayList<>();
        unreadable.forEach((question, problem) -> problems.add(new ItemProblem(question, problem)));
        return problems;
    }

    /** Marks the fields, and gives a line to each for the summary. */
    List<ErrorSummary.Line> show(List<ItemProblem> problems) {
        fields.forEach((code, field) -> {
            if (!unreadable.containsKey(code)) {
                field.clearProblem();
            }
        });
        List<ErrorSummary.Line> lines = new ArrayList<>();
        for (ItemProblem found : problems) {
            QuestionField field = fields.get(found.question());
            if (field != null) {
                String text =
                        getTranslation(found.problem().key(), found.problem().arguments(getLocale()));
                field.showProblem(text);
                lines.add(new ErrorSummary.Line(field.item().wording().in(getLocale()), text, field::focus));
            }
        }
        return lines;
    }
}
