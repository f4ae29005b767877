package lv.providus.kopskats.response.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import lv.providus.kopskats.questionnaire.AnswerProblem;
import lv.providus.kopskats.questionnaire.AnswerValue;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.ui.fields.Input;
import lv.providus.kopskats.questionnaire.ui.fields.QuestionField;
import lv.providus.kopskats.response.AnswerContent;
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
    private Input lastInput = new Input.Cleared();
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
        saveInput(new Input.Parsed(value));
    }

    private void show(@Nullable WorkingAnswer answer) {
        lastInput = answer == null ? new Input.Cleared() : new Input.Parsed(answer.value());
        version = answer == null ? SaveAnswer.NOT_ANSWERED : answer.version();
        field.setAnswer(answer == null ? null : answer.value());
        comment.setComment(answer == null ? null : answer.content().comment());
    }

    private void saveInput(Input input) {
        lastInput = input;
        saveAgainst(version);
    }

    private void saveComment() {
        boolean undecided = conflictPlace.getComponentCount() > 0;
        if (!undecided) {
            saveAgainst(version);
        }
    }

    /** Saves what stands in the field and in the comment at this moment. */
    private void saveAgainst(int expectedVersion) {
        switch (lastInput) {
            case Input.Parsed(AnswerValue value) -> save(value, expectedVersion);
            case Input.Cleared() -> save(null, expectedVersion);
            case Input.Invalid(String typed, AnswerProblem problem) -> bar.notSaved(question(), textOf(problem));
        }
    }

    private void save(@Nullable AnswerValue value, int expectedVersion) {
        bar.notSaved(question(), getTranslation("response.form.not_saved.broke"));
        if (value == null && comment.comment() != null) {
            refuseComment(getTranslation("response.form.comment_without_answer"));
            return;
        }
        AnswerContent content = value == null ? null : AnswerContent.of(value).withComment(comment.comment());
        SaveResult result = store.save(question(), content, expectedVersion);
        conflictPlace.removeAll();
        comment.clearProblem();
        switch (result) {
            case SaveResult.Saved saved -> {
                version = saved.version();
                bar.saved(question(), saved.savedAt());
            }
            case SaveResult.Conflict conflict -> ask(conflict, value);
            case SaveResult.Refused(List<AnswerProblem> problems) -> {
                field.showProblem(textOf(problems.getFirst()));
                bar.notSaved(question(), textOf(problems.getFirst()));
            }
            case SaveResult.CommentRefused(List<AnswerProblem> problems) -> refuseComment(textOf(problems.getFirst()));
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

    private void ask(SaveResult.Conflict conflict, @Nullable AnswerValue own) {
        bar.notSaved(question(), getTranslation("response.form.not_saved.conflict"));
        ConflictQuestion question = new ConflictQuestion(field.item(), conflict.current(), own);
        question.onKeepStored(() -> {
            conflictPlace.removeAll();
            show(conflict.current());
            bar.settled(question());
        });
        question.onTakeOwn(() -> saveAgainst(conflict.currentVersion()));
        conflictPlace.add(question);
    }

    private String textOf(AnswerProblem problem) {
        return getTranslation(problem.key(), problem.arguments(getLocale()));
    }
}
