package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.ui.fields.Input;
import lv.providus.kopskats.questionnaire.ui.fields.QuestionField;
import lv.providus.kopskats.response.SaveAnswer;
import lv.providus.kopskats.response.SaveResult;
import lv.providus.kopskats.response.WorkingAnswer;
import org.jspecify.annotations.Nullable;

/** A field of the form with its comment: saves each input, and shows what came of it. */
class AnsweredQuestion extends Composite<Div> {

    private final QuestionField field;
    private final CommentField comment;
    private final AnswerStore store;
    private final SaveBar bar;
    private final Div conflictPlace = new Div();
    private @Nullable AnswerValue storedValue;
    private @Nullable String storedComment;
    private int version;

    AnsweredQuestion(QuestionField field, @Nullable WorkingAnswer answer, AnswerStore store, SaveBar bar) {
        this.field = field;
        this.store = store;
        this.bar = bar;
        this.comment = new CommentField(field.item().wording().in(getLocale()), this::saveComment);
        getContent().addClassName("kk-answered");
        getContent().add(conflictPlace, comment);
        show(answer);
        field.addInputListener(this::saveInput);
    }

    /** Puts the field in front, where it does not stand in a battery. */
    AnsweredQuestion withField() {
        getContent().addComponentAsFirst(field);
        return this;
    }

    QuestionCode question() {
        return field.item().code();
    }

    QuestionField field() {
        return field;
    }

    void setReadOnly(boolean readOnly) {
        field.setReadOnly(readOnly);
        comment.setReadOnly(readOnly);
    }

    /** Saves a value as if it had been typed. */
    void take(AnswerValue value) {
        field.setAnswer(value);
        save(value, storedComment, version);
    }

    private void show(@Nullable WorkingAnswer answer) {
        storedValue = answer == null ? null : answer.value();
        storedComment = answer == null ? null : answer.comment();
        version = answer == null ? SaveAnswer.NOT_ANSWERED : answer.version();
        field.setAnswer(storedValue);
        comment.setComment(storedComment);
    }

    private void saveInput(Input input) {
        switch (input) {
            case Input.Parsed(AnswerValue value) -> save(value, comment.comment(), version);
            case Input.Cleared() -> save(null, comment.comment(), version);
            case Input.Invalid(String _, AnswerProblem problem) -> bar.notSaved(question(), textOf(problem));
        }
    }

    private void saveComment() {
        if (!bar.unsaved().contains(question()) || comment.invalid()) {
            save(storedValue, comment.comment(), version);
        }
    }

    private void save(@Nullable AnswerValue value, @Nullable String commentText, int expectedVersion) {
        bar.notSaved(question(), getTranslation("response.form.not_saved.broke"));
        SaveResult result = store.save(question(), value, commentText, expectedVersion);
        conflictPlace.removeAll();
        comment.clearProblem();
        switch (result) {
            case SaveResult.Saved saved -> {
                storedValue = value;
                storedComment = value == null ? null : commentText;
                version = saved.version();
                bar.saved(question(), saved.savedAt());
            }
            case SaveResult.Conflict conflict -> ask(conflict, value, commentText);
            case SaveResult.Refused(List<AnswerProblem> problems) -> {
                field.showProblem(textOf(problems.getFirst()));
                bar.notSaved(question(), textOf(problems.getFirst()));
            }
            case SaveResult.CommentRefused(List<AnswerProblem> problems) -> refuseComment(textOf(problems.getFirst()));
            case SaveResult.CommentWithoutAnswer() ->
                refuseComment(getTranslation("response.form.comment_without_answer"));
            case SaveResult.Closed() -> bar.notSaved(question(), getTranslation("response.form.not_saved.closed"));
            case SaveResult.NotYetOpen() ->
                bar.notSaved(question(), getTranslation("response.form.not_saved.not_yet_open"));
            case SaveResult.AlreadySubmitted() ->
                bar.notSaved(question(), getTranslation("response.form.not_saved.submitted"));
            case SaveResult.NotAsked() -> bar.notSaved(question(), getTranslation("response.form.not_saved.not_asked"));
        }
    }

    private void refuseComment(String problem) {
        comment.showProblem(problem);
        bar.notSaved(question(), problem);
    }

    private void ask(SaveResult.Conflict conflict, @Nullable AnswerValue own, @Nullable String ownComment) {
        bar.notSaved(question(), getTranslation("response.form.not_saved.conflict"));
        ConflictQuestion question = new ConflictQuestion(field.item(), conflict.current(), own);
        question.onKeepStored(() -> {
            conflictPlace.removeAll();
            show(conflict.current());
            bar.settled(question());
        });
        question.onTakeOwn(() -> save(own, ownComment, conflict.currentVersion()));
        conflictPlace.add(question);
    }

    private String textOf(AnswerProblem problem) {
        return getTranslation(problem.key(), problem.arguments(getLocale()));
    }
}
