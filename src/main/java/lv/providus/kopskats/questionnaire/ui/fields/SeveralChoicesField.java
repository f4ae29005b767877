package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoicesAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.Choice;
import lv.providus.kopskats.questionnaire.ChoiceCode;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.MultipleChoiceQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Any number of several. An exclusive choice and the others untick each other. "Seen, none ticked" is an answer: by
 * unticking the last box, or by a button where no exclusive choice says the same; "clear" goes back to not answered.
 * The mark of a required question is a style, because a group of boxes may not carry {@code aria-required}.
 */
class SeveralChoicesField extends QuestionField {

    private final MultipleChoiceQuestion question;
    private final CheckboxGroup<Choice> boxes = new CheckboxGroup<>();
    private final OtherTextField otherText;
    private final Span noneTicked = new Span();
    private final Button none;
    private final ClearButton clear;
    private final MissingReasonBoxes reasons;
    private boolean answered;
    private boolean readOnly;

    SeveralChoicesField(MultipleChoiceQuestion question) {
        super(question);
        this.question = question;
        otherText = new OtherTextField(question.choices(), this::commitTicked);
        setKind("several");
        setOptions(question.choices(), Set.of());
        mark(boxes, "value");
        reasons = new MissingReasonBoxes(question, this::chooseReason);
        clear = new ClearButton(question, this::clear);
        none = new Button(getTranslation("questionnaire.field.none_applies"), click -> chooseNone());
        none.getElement().setAttribute("data-action", "none");
        none.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        noneTicked.setText(getTranslation("questionnaire.field.none_ticked"));
        noneTicked.addClassName("kk-quiet");
        boxes.setItems(question.choices());
        boxes.setItemLabelGenerator(choice -> choice.wording().in(getLocale()));
        boxes.setLabel(question.wording().in(getLocale()));
        if (question.hint() != null) {
            boxes.setHelperText(question.hint().in(getLocale()));
        }
        boxes.addClassName("kk-choices");
        boxes.setClassName("kk-required", question.required());
        boxes.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tick(change.getOldValue(), change.getValue());
            }
        });
        Div state = new Div(noneTicked, none, clear);
        state.addClassName("kk-question-state");
        state.getElement().setAttribute("aria-live", "polite");
        getContent().add(boxes, suggestion(), otherText, reasons, state);
        suggestion().setVisible(false);
        adapt();
    }

    @Override
    public void setAnswer(@Nullable AnswerValue answer) {
        clearProblem();
        answered = answer != null;
        boxes.setValue(answer instanceof ChoicesAnswer ticked ? choicesOf(ticked.choices()) : Set.of());
        otherText.setValue(answer instanceof ChoicesAnswer(var choices, String text) && text != null ? text : "");
        reasons.setReason(answer instanceof MissingAnswer(MissingReason reason) ? reason : null);
        adapt();
    }

    private Set<Choice> choicesOf(Set<ChoiceCode> codes) {
        return question.choices().stream()
                .filter(choice -> codes.contains(choice.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void tick(Set<Choice> before, Set<Choice> now) {
        Set<Choice> added = new LinkedHashSet<>(now);
        added.removeAll(before);
        boolean exclusiveAdded = added.stream().anyMatch(Choice::exclusive);
        boxes.setValue(now.stream()
                .filter(choice -> added.isEmpty() || (exclusiveAdded ? added.contains(choice) : !choice.exclusive()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        reasons.setReason(null);
        commitTicked();
    }

    private void chooseReason(@Nullable MissingReason reason) {
        boxes.setValue(Set.of());
        answered = reason != null;
        adapt();
        if (reason == null) {
            commitCleared();
        } else {
            commit(new MissingAnswer(reason), "");
        }
    }

    private void chooseNone() {
        reasons.setReason(null);
        boxes.setValue(Set.of());
        commitTicked();
    }

    private void clear() {
        setAnswer(null);
        commitCleared();
        focus();
    }

    private void commitTicked() {
        answered = true;
        adapt();
        String text = otherText.text();
        Set<ChoiceCode> codes =
                boxes.getValue().stream().map(Choice::code).collect(Collectors.toCollection(LinkedHashSet::new));
        commit(new ChoicesAnswer(codes, text), text == null ? "" : text);
    }

    private void adapt() {
        Set<Choice> ticked = boxes.getValue();
        otherText.setOpen(ticked.stream().anyMatch(Choice::asksForText));
        getElement().setAttribute("data-answered", answered);
        boolean seenAndNoneTicked = answered && ticked.isEmpty() && reasons.reason() == null;
        noneTicked.setVisible(seenAndNoneTicked);
        none.setVisible(!answered && !readOnly && question.choices().stream().noneMatch(Choice::exclusive));
        clear.setAnswered(answered);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        boxes.setReadOnly(readOnly);
        otherText.setReadOnly(readOnly);
        reasons.setReadOnly(readOnly);
        clear.setReadOnly(readOnly);
        adapt();
    }

    @Override
    void showRefusal(String problem) {
        otherText.setErrorMessage(problem);
        otherText.setInvalid(true);
    }

    @Override
    public void clearProblem() {
        super.clearProblem();
        otherText.setInvalid(false);
    }

    @Override
    HasValidationProperties control() {
        return boxes;
    }

    @Override
    Component controlComponent() {
        return boxes;
    }
}
