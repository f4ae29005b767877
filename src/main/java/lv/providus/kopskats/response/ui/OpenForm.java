package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lv.providus.kopskats.questionnaire.CheckFinding;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.Section;
import lv.providus.kopskats.response.OwnResponse;
import lv.providus.kopskats.response.ResponseChanges;
import lv.providus.kopskats.response.WorkingAnswer;
import lv.providus.kopskats.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * The open sections of a response with what keeps them up to date: each stored answer is shown as soon as it is
 * committed, whoever gave it.
 */
class OpenForm extends Composite<Div> {

    /** Reads what is stored now. */
    interface Reader {

        Optional<WorkingAnswer> answer(OwnResponse response, QuestionId question);
    }

    private final ResponseChanges changes;
    private final Reader reader;
    private final Consumer<OwnResponse> onAnswer;
    private final Runnable onOtherChange;
    private final FormScript script;
    private final List<AnsweredQuestion> questions = new ArrayList<>();
    private OwnResponse response;
    private @Nullable Runnable subscription;

    /**
     * @param onAnswer called with the response as it is after a stored answer changed
     * @param onOtherChange called where more than one answer may have changed, e.g. the state of the response
     */
    OpenForm(
            OwnResponse response,
            List<Section> sections,
            ResponseChanges changes,
            Reader reader,
            Consumer<OwnResponse> onAnswer,
            Runnable onOtherChange) {
        this.response = response;
        this.changes = changes;
        this.reader = reader;
        this.onAnswer = onAnswer;
        this.onOtherChange = onOtherChange;
        script = new FormScript(response);
        for (Section section : sections) {
            SectionPage page = new SectionPage(response, section);
            questions.addAll(page.questions());
            page.questions()
                    .forEach(question -> question.onConflictReadAgain(() -> hear(
                            this.response.questionnaire().idOf(question.field().item()))));
            script.add(page);
        }
        script.onConflict((code, raw) -> question(code).ifPresent(question -> question.conflict(raw)));
        getContent().add(script);
        showFindings();
    }

    /** Calls the listener with the questions whose newest answer is in this browser only, each time that they change. */
    void onUnsaved(Consumer<FormScript.Unsaved> listener) {
        script.onUnsaved(listener);
    }

    /** Lets the person ask for a correction of the last round. */
    void takeCorrections(CorrectionQuestion.Sender sender) {
        questions.forEach(question -> question.takeCorrections(sender));
        showFindings();
    }

    private void showFindings() {
        if (!questions.isEmpty()) {
            List<CheckFinding> findings = response.findings();
            questions.forEach(question -> question.findingsAre(findings));
        }
    }

    List<AnsweredQuestion> questions() {
        return questions;
    }

    /** What has to be mended before going on, in the order of the questions, each leading to its field. */
    List<ErrorSummary.Line> problems() {
        return questions.stream()
                .flatMap(question -> question.problem().map(problem -> lineOf(question, problem)).stream())
                .toList();
    }

    /** What the checks doubt and nobody has explained yet, each leading to its field. */
    List<ErrorSummary.Line> doubts() {
        List<CheckFinding> findings = response.findings();
        return questions.stream()
                .flatMap(question -> question.doubt(findings).map(doubt -> lineOf(question, doubt)).stream())
                .toList();
    }

    private ErrorSummary.Line lineOf(AnsweredQuestion question, String problem) {
        return new ErrorSummary.Line(
                question.field().item().wording().in(getLocale()),
                problem,
                () -> question.field().focus());
    }

    Optional<AnsweredQuestion> question(QuestionCode code) {
        return questions.stream()
                .filter(question -> question.question().equals(code))
                .findFirst();
    }

    /** Shows what is stored now at all questions, where the response is otherwise as it was. */
    void answersAre(OwnResponse now) {
        response = now;
        questions.forEach(
                question -> question.storedIsNow(now.answer(question.question()).orElse(null)));
        showFindings();
        onAnswer.accept(now);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = changes.subscribe(
                response.round().id(), response.municipality(), change -> ui.access(() -> hear(change.question())));
        script.start();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.run();
            subscription = null;
        }
    }

    private void hear(@Nullable QuestionId changed) {
        if (!isAttached()) {
            return;
        }
        Optional<Item> item =
                changed == null ? Optional.empty() : response.questionnaire().item(changed);
        if (changed == null || item.isEmpty()) {
            onOtherChange.run();
            return;
        }
        WorkingAnswer stored = reader.answer(response, changed).orElse(null);
        response = response.with(item.get().code(), stored);
        question(item.get().code()).ifPresent(question -> question.storedIsNow(stored));
        showFindings();
        onAnswer.accept(response);
    }
}
