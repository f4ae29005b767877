package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import lv.providus.kopskats.questionnaire.Check;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.ui.fields.QuestionField;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What the checks find at one question, and where it can be right nevertheless, the field for the reason, which the script
 * of the form saves with the answer. What is found is announced; the field for the reason stays as long as the question is
 * shown, so that nothing typed in it is lost.
 */
class WarningQuestion extends Composite<Div> {

    private final Item item;
    private CorrectionQuestion.@Nullable Sender corrections;
    private final Div findings = new Div();
    private final Div answers = new Div();
    private List<CheckFinding> shown = List.of();
    private @Nullable TextArea reason;
    private @Nullable Button correct;
    private boolean readOnly;

    WarningQuestion(Item item) {
        this.item = item;
        findings.getElement().setAttribute("role", "status");
        answers.addClassName("kk-warning-answers");
        answers.setVisible(false);
        getContent().addClassName("kk-warning");
        getContent().add(findings, answers);
    }

    /** Lets the person ask for a correction of the last round, where a total is below it. */
    void takeCorrections(CorrectionQuestion.Sender sender) {
        corrections = sender;
    }

    /**
     * Shows what is found now.
     *
     * @param ofQuestion what is found at this very question
     * @param storedReason the reason as it is stored, to begin with
     * @param requested whether a correction of the last round is asked for already
     */
    void show(List<CheckFinding> ofQuestion, @Nullable String storedReason, boolean requested) {
        if (!messages(ofQuestion).equals(messages(shown)) || shown.size() != ofQuestion.size()) {
            findings.removeAll();
            ofQuestion.forEach(finding -> findings.add(
                    new Message(finding.hard() ? Tone.ERROR : Tone.WARNING, finding.message(getLocale()))));
        }
        shown = List.copyOf(ofQuestion);
        boolean soft = ofQuestion.stream().anyMatch(finding -> !finding.hard());
        answers.setVisible(soft);
        if (soft && reason == null) {
            reason = reasonField(storedReason);
            answers.add(reason);
        }
        boolean fell = ofQuestion.stream().anyMatch(finding -> finding.check() instanceof Check.LowerThanLast);
        if (fell && correct == null && corrections != null) {
            correct = requested ? null : correctButton(corrections);
            answers.add(correct == null ? sent() : correct);
        }
        setReadOnly(readOnly);
    }

    private List<String> messages(List<CheckFinding> of) {
        return of.stream().map(finding -> finding.message(getLocale())).toList();
    }

    private TextArea reasonField(@Nullable String stored) {
        TextArea field = new TextArea(getTranslation("response.warning.reason"));
        field.setHelperText(getTranslation("response.warning.reason_help"));
        field.setAriaLabel(
                getTranslation("response.warning.reason_of", item.wording().in(getLocale())));
        field.setValue(stored == null ? "" : stored);
        field.setWidthFull();
        QuestionField.mark(field, "reason");
        return field;
    }

    private Button correctButton(CorrectionQuestion.Sender sender) {
        Button button = new Button(getTranslation("response.warning.last_was_wrong"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> {
            CorrectionQuestion question = new CorrectionQuestion(item, sender, () -> button.setVisible(true));
            question.onSent(() -> answers.add(sent()));
            button.setVisible(false);
            answers.add(question);
            question.focus();
        });
        return button;
    }

    private Paragraph sent() {
        Paragraph sent = new Paragraph(getTranslation("response.correction.sent"));
        sent.getElement().setAttribute("role", "status");
        return sent;
    }

    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        if (reason != null) {
            reason.setReadOnly(readOnly);
        }
        if (correct != null && readOnly) {
            correct.setVisible(false);
        }
    }
}
