package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextFieldBase;
import lv.providus.kopskats.questionnaire.AnswerInput;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.RawAnswer;
import lv.providus.kopskats.questionnaire.Reading;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * A field whose answer is typed as text and read by a parser. What can't be read stays as it was typed. Ticking a reason
 * for having no value sets the typed text aside, and unticking it brings the text back.
 */
abstract class TypedAnswerField<C extends TextFieldBase<C, String>> extends QuestionField {

    private final C input;
    private final MissingReasonBoxes reasons;
    private String setAside = "";

    TypedAnswerField(Item item, C input) {
        super(item);
        this.input = input;
        this.reasons = new MissingReasonBoxes(item, this::chooseReason);
        mark(input, "value");
        setKind("typed");
        input.setLabel(item.wording().in(getLocale()));
        if (item.hint() != null) {
            input.setHelperText(item.hint().in(getLocale()));
        }
        input.setRequiredIndicatorVisible(item.required());
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                commitTyped();
            }
        });
        getContent().add(input, suggestion(), reasons);
        suggestion().setVisible(false);
    }

    @Override
    public void setAnswer(@Nullable AnswerValue answer) {
        clearProblem();
        setAside = "";
        if (answer instanceof MissingAnswer(MissingReason reason)) {
            reasons.setReason(reason);
            input.setValue("");
        } else {
            reasons.setReason(null);
            input.setValue(RawAnswer.typedText(answer, Language.of(getLocale())));
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        input.setReadOnly(readOnly);
        reasons.setReadOnly(readOnly);
    }

    private void commitTyped() {
        String typed = input.getValue();
        if (VisibleText.isBlank(typed)) {
            MissingReason reason = reasons.reason();
            if (reason == null) {
                commitCleared();
            } else {
                commit(new MissingAnswer(reason), typed);
            }
            return;
        }
        reasons.setReason(null);
        setAside = "";
        switch (AnswerInput.readTyped(item(), typed)) {
            case Reading.Refused<AnswerValue> refused -> refuse(typed, refused.problem());
            case Reading.Read<AnswerValue> read -> commit(read.value(), typed);
        }
    }

    private void chooseReason(@Nullable MissingReason reason) {
        if (reason != null) {
            setAside = input.getValue().isBlank() ? setAside : input.getValue();
            input.setValue("");
            commit(new MissingAnswer(reason), "");
        } else {
            input.setValue(setAside);
            setAside = "";
            commitTyped();
        }
    }

    @Override
    HasValidationProperties control() {
        return input;
    }

    @Override
    Component controlComponent() {
        return input;
    }
}
