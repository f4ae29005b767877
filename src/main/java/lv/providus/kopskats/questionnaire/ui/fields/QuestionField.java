package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.providus.kopskats.questionnaire.AnswerChecks;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.Choice;
import lv.providus.kopskats.questionnaire.CountQuestion;
import lv.providus.kopskats.questionnaire.DateQuestion;
import lv.providus.kopskats.questionnaire.DecimalQuestion;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.MultipleChoiceQuestion;
import lv.providus.kopskats.questionnaire.ScaleQuestion;
import lv.providus.kopskats.questionnaire.SingleChoiceQuestion;
import lv.providus.kopskats.questionnaire.TextQuestion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The field of one item: wording, hint, the control itself, the reasons for having no value and a place for problems.
 * It stores nothing; listeners hear of each {@link Input} once the field is left or a choice is made.
 */
public abstract class QuestionField extends Composite<Div> {

    private final Item item;
    private final Div suggestion = new Div();
    private final List<SerializableConsumer<Input>> listeners = new ArrayList<>();

    QuestionField(Item item) {
        this.item = item;
        suggestion.addClassName("kk-question-suggestion");
        Div content = getContent();
        content.addClassName("kk-question");
        content.setId("question-" + item.code());
        content.getElement().setAttribute("data-question", item.code().value());
    }

    /** Names the part of the answer that a field holds, for the script of the form. */
    public static void mark(Component field, String part) {
        field.getElement().setAttribute("data-part", part);
    }

    /** Tells the script of the form how the answer is given: {@code typed}, {@code one} or {@code several}. */
    final void setKind(String kind) {
        getElement().setAttribute("data-kind", kind);
    }

    /** Tells the script of the form what the options stand for, in their order. */
    final void setOptions(List<Choice> choices, Set<MissingReason> reasons) {
        ArrayNode options = JacksonUtils.createArrayNode();
        for (Choice choice : choices) {
            ObjectNode option = options.addObject().put("code", choice.code().value());
            if (choice.exclusive()) {
                option.put("exclusive", true);
            }
            if (choice.asksForText()) {
                option.put("text", true);
            }
        }
        reasons.forEach(
                reason -> options.addObject().put("missing", reason.name().toLowerCase(Locale.ROOT)));
        getElement().setAttribute("data-options", options.toString());
    }

    /** The field that fits the type of an item. */
    public static QuestionField create(Item item) {
        return switch (item) {
            case CountQuestion count -> new CountField(count);
            case DecimalQuestion decimal -> new DecimalField(decimal);
            case ScaleQuestion scale -> OneChoiceField.of(scale);
            case SingleChoiceQuestion single -> OneChoiceField.of(single);
            case MultipleChoiceQuestion multiple -> new SeveralChoicesField(multiple);
            case TextQuestion text -> new LongTextField(text);
            case DateQuestion date -> new DateField(date);
        };
    }

    public final Item item() {
        return item;
    }

    /** Calls the listener with every input of the person, never with what {@link #setAnswer} shows. */
    public final void addInputListener(SerializableConsumer<Input> listener) {
        listeners.add(listener);
    }

    /** Shows a stored answer, or none, and takes any problem away. */
    public abstract void setAnswer(@Nullable AnswerValue answer);

    /** Shows a problem at the field until the next input. */
    public final void showProblem(String text) {
        control().setErrorMessage(text);
        control().setInvalid(true);
    }

    public void clearProblem() {
        control().setInvalid(false);
        control().setErrorMessage("");
    }

    public abstract void setReadOnly(boolean readOnly);

    /** Moves the focus to the control. */
    public final void focus() {
        controlComponent().getElement().callJsFunction("focus");
    }

    /** Puts a line right below the control, e.g. a proposed value with its source; null takes it away. */
    public final void setSuggestion(@Nullable Component line) {
        suggestion.removeAll();
        if (line != null) {
            suggestion.add(line);
        }
        suggestion.setVisible(line != null);
    }

    /** The control that carries label and problem. */
    abstract HasValidationProperties control();

    abstract Component controlComponent();

    /** The place for a suggestion, to be put below the control. */
    final Div suggestion() {
        return suggestion;
    }

    /** Tells the listeners of a value, or of its problem where it does not fit the question. */
    final void commit(AnswerValue value, String typed) {
        List<AnswerProblem> problems = AnswerChecks.check(item, value);
        if (problems.isEmpty()) {
            clearProblem();
            fire(new Input.Parsed(value));
        } else {
            refuse(typed, problems.getFirst());
        }
    }

    final void commitCleared() {
        clearProblem();
        fire(new Input.Cleared());
    }

    final void refuse(String typed, AnswerProblem problem) {
        showRefusal(textOf(problem));
        fire(new Input.Invalid(typed, problem));
    }

    /** Where the problem of typed text is shown; at the control unless the text is typed elsewhere. */
    void showRefusal(String problem) {
        showProblem(problem);
    }

    final String textOf(AnswerProblem problem) {
        return getTranslation(problem.key(), problem.arguments(getLocale()));
    }

    private void fire(Input input) {
        List.copyOf(listeners).forEach(listener -> listener.accept(input));
    }
}
