package lv.providus.kopskats.questionnaire.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import lv.providus.kopskats.questionnaire.FileProblem;
import lv.providus.kopskats.questionnaire.QuestionnaireUpload;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import lv.providus.kopskats.shared.ui.FileUpload;
import lv.providus.kopskats.shared.ui.Message;
import lv.providus.kopskats.shared.ui.Tone;

/** Takes a questionnaire file, hands it over, and says line by line what is wrong where it is refused. */
class UploadPanel extends Div {

    private final Div outcome = new Div();
    private final SerializableFunction<byte[], QuestionnaireUpload> store;
    private final SerializableConsumer<QuestionnaireVersionId> onStored;

    UploadPanel(
            SerializableFunction<byte[], QuestionnaireUpload> store,
            SerializableConsumer<QuestionnaireVersionId> onStored) {
        this.store = store;
        this.onStored = onStored;
        Upload upload = FileUpload.of(
                QuestionnaireUpload.LARGEST_FILE,
                new FileUpload.Words(
                        getTranslation("questionnaire.upload.choose"), getTranslation("questionnaire.upload.drop")),
                this::receive,
                this::showFileRejected,
                ".yaml",
                ".yml");
        upload.addFailedListener(failed -> showFileRejected());
        outcome.setId("upload-outcome");
        addClassName("kk-stack");
        add(upload, outcome);
    }

    /** What happens with a file once it has arrived. */
    void receive(String fileName, byte[] bytes) {
        outcome.removeAll();
        switch (store.apply(bytes)) {
            case QuestionnaireUpload.Stored(QuestionnaireVersionId id) -> onStored.accept(id);
            case QuestionnaireUpload.Refused(List<FileProblem> problems) -> showProblems(fileName, problems);
            case QuestionnaireUpload.OtherQuestionnaire(var draft, var file) ->
                show(getTranslation("questionnaire.upload.other_questionnaire", file.value(), draft.value()));
            case QuestionnaireUpload.NoDraft() -> show(getTranslation("questionnaire.upload.no_draft"));
        }
    }

    private void showProblems(String fileName, List<FileProblem> problems) {
        UnorderedList list = new UnorderedList();
        for (FileProblem problem : problems) {
            Span line = new Span(getTranslation("questionnaire.upload.line", problem.line(), problem.column()));
            line.addClassName("kk-upload-line");
            list.add(new ListItem(line, new Span(getTranslation(problem.key(), problem.arguments()))));
        }
        outcome.add(new Message(
                Tone.ERROR, getTranslation("questionnaire.upload.refused", fileName, problems.size()), list));
    }

    private void showFileRejected() {
        outcome.removeAll();
        show(getTranslation("questionnaire.upload.not_taken", QuestionnaireUpload.LARGEST_FILE / 1024));
    }

    private void show(String text) {
        outcome.add(new Message(Tone.ERROR, text));
    }
}
