package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import lv.providus.kopskats.questionnaire.Check;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What the checks find at one question, announced, and where the last round may have been wrong, the way to say so. Where
 * the number can be right nevertheless, the script of the form asks for the explanation.
 */
class WarningQuestion extends Composite<Div> {

    private final Item item;
    private final RoundId round;
    private CorrectionQuestion.@Nullable Sender corrections;
    private final Div findings = new Div();
    private final Div answers = new Div();
    private List<CheckFinding> shown = List.of();
    private @Nullable Button correct;
    private boolean readOnly;

    WarningQuestion(Item item, RoundId round) {
        this.item = item;
        this.round = round;
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
     * @param requested whether a correction of the last round is asked for already
     */
    void show(List<CheckFinding> ofQuestion, boolean requested) {
        if (!messages(ofQuestion).equals(messages(shown)) || shown.size() != ofQuestion.size()) {
            findings.removeAll();
            ofQuestion.forEach(finding -> findings.add(
                    new Message(finding.hard() ? Tone.ERROR : Tone.WARNING, finding.message(getLocale()))));
        }
        shown = List.copyOf(ofQuestion);
        boolean soft = ofQuestion.stream().anyMatch(finding -> !finding.hard());
        answers.setVisible(soft);
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

    private Button correctButton(CorrectionQuestion.Sender sender) {
        Button button = new Button(getTranslation("response.warning.last_was_wrong"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> {
            CorrectionQuestion question = new CorrectionQuestion(item, round, sender, () -> button.setVisible(true));
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
        if (correct != null && readOnly) {
            correct.setVisible(false);
        }
    }
}
