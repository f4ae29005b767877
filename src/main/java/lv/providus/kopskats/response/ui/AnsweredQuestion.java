package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import lv.providus.kopskats.shared.Actor;
import lv.providus.kopskats.shared.Actors;
import lv.providus.kopskats.shared.Formats;
import lv.providus.kopskats.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a field of the form: what is stored, what the checks find, and the question which answer holds where two
 * differ. The script of the form reads the field, makes what stands beside it, and saves; here is only shown what came of
 * it.
 */
class AnsweredQuestion {

    private final QuestionField field;
    private final Locale locale;
    private @Nullable ConflictQuestion conflict;
    private @Nullable Div suggestions;
    private @Nullable WarningQuestion warning;
    private boolean correctionRequested;
    private @Nullable WorkingAnswer stored;
    private Input lastInput = new Input.Cleared();
    private Runnable readAgain = () -> {};
    private @Nullable String conflicting;

    AnsweredQuestion(QuestionField field, OwnResponse response, Locale locale) {
        this.field = field;
        this.locale = locale;
        this.stored = response.answer(field.item().code()).orElse(null);
        addAids(response);
        field.setAnswer(stored == null ? null : stored.value());
        field.getElement().setAttribute("data-stored", RawJson.stored(stored, language()));
        field.addInputListener(input -> lastInput = input);
    }

    /** What helps to answer: the last round, whether it is an estimate, what the checks find, whom to ask. */
    private void addAids(OwnResponse response) {
        Item item = field.item();
        PreviousAnswers previous = response.basis().previous();
        if (previous != null) {
            correctionRequested = previous.correctionsRequested().contains(item.code());
            PreviousAnswerLine.of(item, previous).ifPresent(this::propose);
        }
        List<String> beside = new ArrayList<>();
        if (item.allowsEstimate()) {
            beside.add("estimate");
        }
        if (Actors.require() instanceof Actor.Person) {
            beside.add("ask");
        }
        field.getElement().setAttribute("data-beside", String.join(" ", beside));
        if (response.questionnaire().checks().stream()
                .anyMatch(check -> check.question().equals(item.code()))) {
            warning = new WarningQuestion(item, response.round().id());
            field.getElement().appendChild(warning.getElement());
        }
    }

    /** Puts a line right below the control, below those that are there already. */
    void propose(Component line) {
        if (suggestions == null) {
            suggestions = new Div();
            suggestions.addClassName("kk-suggestions");
            field.setSuggestion(suggestions);
        }
        suggestions.add(line);
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
                    correctionRequested);
            field.getElement()
                    .setAttribute(
                            "data-doubted",
                            findings.stream()
                                    .anyMatch(finding -> !finding.hard()
                                            && finding.question().equals(question())));
        }
    }

    /** What the checks doubt about the stored answer without there being an explanation. */
    Optional<String> doubt(List<CheckFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.question().equals(question()))
                .filter(finding -> !finding.hard() && finding.blocks())
                .findFirst()
                .map(finding -> finding.message(locale));
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
        if (conflict != null) {
            return Optional.of(field.getTranslation("response.form.not_saved.conflict"));
        }
        return lastInput instanceof Input.Invalid invalid
                ? Optional.of(field.getTranslation(
                        invalid.problem().key(), invalid.problem().arguments(locale)))
                : Optional.empty();
    }

    void setReadOnly(boolean readOnly) {
        field.setReadOnly(readOnly);
        field.getElement().setAttribute("data-readonly", readOnly);
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
                ? field.getTranslation("response.form.cleared_by_colleague")
                : field.getTranslation(
                        "response.form.changed_by_colleague",
                        answer.changedBy(),
                        Formats.in(locale).time(answer.changedAt()));
    }

    /** Two answers differ: reads what is stored at this very moment, and asks which one holds. */
    void conflict(String raw) {
        readAgain.run();
        ask(raw);
    }

    private void ask(String raw) {
        conflicting = raw;
        removeConflict();
        ConflictQuestion question = new ConflictQuestion(field.item(), stored, String.join(" · ", saidIn(raw)));
        question.onKeepStored(() -> decide("window.kopskatsForm.keep($0, $1, $2)"));
        question.onTakeOwn(() -> decide("window.kopskatsForm.takeOwn($0, $1, $2)"));
        conflict = question;
        field.getElement().appendChild(question.getElement());
    }

    private void removeConflict() {
        if (conflict != null) {
            conflict.getElement().removeFromParent();
            conflict = null;
        }
    }

    private void decide(String script) {
        conflicting = null;
        removeConflict();
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
        said.addAll(ConflictQuestion.beside(field, RawJson.estimated(raw), RawJson.comment(raw), RawJson.reason(raw)));
        return said;
    }

    private String textOf(RawAnswer raw) {
        return switch (AnswerInput.read(field.item(), raw)) {
            case Reading.Read<Optional<AnswerValue>>(Optional<AnswerValue> value) ->
                new AnswerTexts(field, locale).of(field.item(), value.orElse(null));
            case Reading.Refused<Optional<AnswerValue>> _ -> raw.typed() == null ? "" : raw.typed();
        };
    }

    private Language language() {
        return Language.of(locale);
    }
}
