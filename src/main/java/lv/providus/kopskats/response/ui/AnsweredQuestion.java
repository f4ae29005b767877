package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.providus.kopskats.questionnaire.AnswerInput;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.RawAnswer;
import lv.providus.kopskats.questionnaire.Reading;
import lv.providus.kopskats.questionnaire.ui.fields.Input;
import lv.providus.kopskats.questionnaire.ui.fields.QuestionField;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.PreviousAnswers;
import lv.providus.kopskats.response.WorkingAnswer;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a field of the form: its comment, its state of saving, and the question which answer holds where two
 * differ. The script of the form reads the field and saves; here is only shown what came of it.
 */
class AnsweredQuestion extends Composite<Div> {

    private final QuestionField field;
    private final CommentField comment;
    private final Div conflictPlace = new Div();
    private final Div suggestions = new Div();
    private final Div further = new Div();
    private @Nullable EstimateBox estimate;
    private @Nullable WarningQuestion warning;
    private boolean correctionRequested;
    private @Nullable WorkingAnswer stored;
    private Input lastInput = new Input.Cleared();
    private Runnable readAgain = () -> {};
    private @Nullable String conflicting;

    AnsweredQuestion(QuestionField field, OwnResponse response) {
        this.field = field;
        this.stored = response.answer(field.item().code()).orElse(null);
        comment = new CommentField(field.item().wording().in(getLocale()));
        Span state = new Span();
        state.addClassName("kk-field-state");
        state.getElement().setAttribute("data-field-state", "");
        getContent().addClassName("kk-answered");
        addAids(response);
        getContent().add(conflictPlace, further, state);
        Element element = field.getElement();
        element.appendChild(getElement());
        field.setAnswer(stored == null ? null : stored.value());
        comment.setComment(stored == null ? null : stored.content().comment());
        element.setAttribute("data-stored", RawJson.stored(stored, language()));
        element.addEventListener("kk-conflict", event -> {
                    readAgain.run();
                    ask(event.getEventData().get("event.detail.raw").asString());
                })
                .addEventData("event.detail.raw");
        element.addEventListener(
                        "kk-comment",
                        event -> comment.setComment(
                                event.getEventData().get("event.detail.comment").asString()))
                .addEventData("event.detail.comment");
        field.addInputListener(input -> lastInput = input);
    }

    /** What helps to answer: the last round, whether it is an estimate, what the checks find, what is meant. */
    private void addAids(OwnResponse response) {
        Item item = field.item();
        PreviousAnswers previous = response.basis().previous();
        if (previous != null) {
            correctionRequested = previous.correctionsRequested().contains(item.code());
            PreviousAnswerLine.of(item, previous).ifPresent(this::propose);
        }
        if (item.allowsEstimate()) {
            estimate = new EstimateBox(item, stored != null && stored.content().estimated());
            getContent().add(estimate);
        }
        if (response.questionnaire().checks().stream()
                .anyMatch(check -> check.question().equals(item.code()))) {
            warning = new WarningQuestion(item);
            getContent().add(warning);
        }
        suggestions.addClassName("kk-suggestions");
        further.addClassName("kk-answered-further");
        further.add(comment);
    }

    /** Puts a line right below the control, below those that are there already. */
    void propose(Component line) {
        suggestions.add(line);
        field.setSuggestion(suggestions);
    }

    /** Puts something beside the comment, e.g. the explanation of the question. */
    void addFurther(Component further) {
        this.further.add(further);
    }

    /** Lets the person ask for a correction of the last round. */
    void takeCorrections(CorrectionQuestion.Sender sender) {
        if (warning != null) {
            warning.takeCorrections(sender);
        }
    }

    /** Shows what the checks find in the response now. */
    void findingsAre(List<CheckFinding> findings) {
        if (warning != null) {
            warning.show(
                    findings.stream()
                            .filter(finding -> finding.question().equals(question()))
                            .toList(),
                    stored == null ? null : stored.content().reasonForWarning(),
                    correctionRequested);
        }
    }

    /** How to have {@link #storedIsNow} called with what is stored at this very moment. */
    void onConflictReadAgain(Runnable reading) {
        readAgain = reading;
    }

    QuestionCode question() {
        return field.item().code();
    }

    QuestionField field() {
        return field;
    }

    /** What is wrong with what stands in the field, as far as the field alone can tell. */
    Optional<String> problem() {
        if (conflictPlace.getComponentCount() > 0) {
            return Optional.of(getTranslation("response.form.not_saved.conflict"));
        }
        return lastInput instanceof Input.Invalid invalid
                ? Optional.of(getTranslation(
                        invalid.problem().key(), invalid.problem().arguments(getLocale())))
                : Optional.empty();
    }

    void setReadOnly(boolean readOnly) {
        field.setReadOnly(readOnly);
        field.getElement().setAttribute("data-readonly", readOnly);
        comment.setReadOnly(readOnly);
        if (estimate != null) {
            estimate.setReadOnly(readOnly);
        }
        if (warning != null) {
            warning.setReadOnly(readOnly);
        }
    }

    /** The stored answer is another one now; the script puts it into the field unless something else is typed there. */
    void storedIsNow(@Nullable WorkingAnswer answer) {
        if (RawJson.versionOf(stored) == RawJson.versionOf(answer)) {
            return;
        }
        stored = answer;
        field.getElement().setAttribute("data-stored", RawJson.stored(answer, language()));
        if (answer != null && answer.content().comment() != null && !comment.isOpen()) {
            comment.setComment(answer.content().comment());
        }
        if (conflicting != null) {
            ask(conflicting);
        }
        field.getElement()
                .executeJs(
                        "window.kopskatsForm.learn($0, $1, $2, $3)",
                        question().value(),
                        RawJson.versionOf(answer),
                        RawJson.raw(answer, language()).toString(),
                        noteOn(answer));
    }

    private String noteOn(@Nullable WorkingAnswer answer) {
        return answer == null
                ? getTranslation("response.form.cleared_by_colleague")
                : getTranslation(
                        "response.form.changed_by_colleague",
                        answer.changedBy(),
                        Formats.in(getLocale()).time(answer.changedAt()));
    }

    private void ask(String raw) {
        conflicting = raw;
        conflictPlace.removeAll();
        ConflictQuestion question = new ConflictQuestion(field.item(), stored, String.join(" · ", saidIn(raw)));
        question.onKeepStored(() -> decide("window.kopskatsForm.keep($0, $1, $2)"));
        question.onTakeOwn(() -> decide("window.kopskatsForm.takeOwn($0, $1, $2)"));
        conflictPlace.add(question);
    }

    private void decide(String script) {
        conflicting = null;
        conflictPlace.removeAll();
        field.getElement()
                .executeJs(
                        script,
                        question().value(),
                        RawJson.versionOf(stored),
                        RawJson.raw(stored, language()).toString());
        field.focus();
    }

    private List<String> saidIn(String raw) {
        List<String> said = new ArrayList<>(List.of(textOf(RawJson.read(raw))));
        said.addAll(ConflictQuestion.beside(this, RawJson.estimated(raw), RawJson.comment(raw), RawJson.reason(raw)));
        return said;
    }

    private String textOf(RawAnswer raw) {
        return switch (AnswerInput.read(field.item(), raw)) {
            case Reading.Read<Optional<AnswerValue>>(Optional<AnswerValue> value) ->
                new AnswerTexts(this, getLocale()).of(field.item(), value.orElse(null));
            case Reading.Refused<Optional<AnswerValue>> _ -> raw.typed() == null ? "" : raw.typed();
        };
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
