package lv.providus.kopskats.questionnaire.ui.fields;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.AnswerValue.ChoiceAnswer;
import lv.providus.kopskats.questionnaire.AnswerValue.MissingAnswer;
import lv.providus.kopskats.questionnaire.Choice;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.MissingReason;
import lv.providus.kopskats.questionnaire.ScaleQuestion;
import lv.providus.kopskats.questionnaire.SingleChoiceQuestion;
import lv.providus.kopskats.questionnaire.Stem;
import org.jspecify.annotations.Nullable;

/**
 * One of several: a scale or a single choice, with the reasons for having no value as the last options. Stem and
 * statement stand on two lines of one label.
 */
class OneChoiceField extends QuestionField {

    private sealed interface Option {
        record Offered(Choice choice) implements Option {}

        record Reason(MissingReason reason) implements Option {}
    }

    private final OptionGroup options = new OptionGroup();
    private final List<Option> offered = new ArrayList<>();
    private final OtherTextField otherText;
    private final ClearButton clear;

    private OneChoiceField(Item item, @Nullable Stem stem, List<Choice> choices, String className) {
        super(item);
        clear = new ClearButton(item, this::clear);
        otherText = new OtherTextField(choices, this::commitChosen);
        choices.forEach(choice -> offered.add(new Option.Offered(choice)));
        item.missingReasons().forEach(reason -> offered.add(new Option.Reason(reason)));
        setKind("one");
        setOptions(choices, item.missingReasons());
        mark(options, "value");
        options.offer(offered.stream().map(this::labelOf).toList());
        String wording = item.wording().in(getLocale());
        options.setLabel(stem == null ? wording : stem.text().in(getLocale()) + "\n" + wording);
        if (item.hint() != null) {
            options.setHelperText(item.hint().in(getLocale()));
        }
        options.setRequiredIndicatorVisible(item.required());
        options.addClassName(className);
        options.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                adapt();
                commitChosen();
            }
        });
        getContent().add(options, suggestion(), otherText, clear);
        suggestion().setVisible(false);
    }

    static OneChoiceField of(ScaleQuestion question) {
        List<Choice> points = question.scale().points().stream()
                .map(point -> new Choice(point.code(), point.wording(), false, false, false))
                .toList();
        return new OneChoiceField(question, question.stem(), points, "kk-scale");
    }

    static OneChoiceField of(SingleChoiceQuestion question) {
        return new OneChoiceField(question, null, question.choices(), "kk-choices");
    }

    private String labelOf(Option option) {
        return switch (option) {
            case Option.Offered(Choice choice) -> choice.wording().in(getLocale());
            case Option.Reason(MissingReason reason) -> getTranslation(reason.key());
        };
    }

    @Override
    public void setAnswer(@Nullable AnswerValue answer) {
        clearProblem();
        options.choose(answer == null ? OptionGroup.NONE : offered.indexOf(optionOf(answer)));
        otherText.setValue(answer instanceof ChoiceAnswer(var choice, String text) && text != null ? text : "");
        adapt();
    }

    private @Nullable Option optionOf(AnswerValue answer) {
        return offered.stream()
                .filter(option -> switch (option) {
                    case Option.Offered(Choice choice) ->
                        answer instanceof ChoiceAnswer chosen && chosen.choice().equals(choice.code());
                    case Option.Reason(MissingReason reason) -> answer.equals(new MissingAnswer(reason));
                })
                .findFirst()
                .orElse(null);
    }

    private @Nullable Option chosen() {
        return options.chosen() == OptionGroup.NONE ? null : offered.get(options.chosen());
    }

    private void adapt() {
        Option option = chosen();
        otherText.setOpen(option instanceof Option.Offered(Choice choice) && choice.asksForText());
        clear.setAnswered(option != null);
    }

    private void clear() {
        options.choose(OptionGroup.NONE);
        adapt();
        commitCleared();
        focus();
    }

    private void commitChosen() {
        Option option = chosen();
        if (option == null) {
            commitCleared();
            return;
        }
        String text = otherText.text();
        commit(
                switch (option) {
                    case Option.Offered(Choice choice) -> new ChoiceAnswer(choice.code(), text);
                    case Option.Reason(MissingReason reason) -> new MissingAnswer(reason);
                },
                text == null ? "" : text);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        options.setReadOnly(readOnly);
        otherText.setReadOnly(readOnly);
        clear.setReadOnly(readOnly);
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
        return options;
    }

    @Override
    Component controlComponent() {
        return options;
    }
}
