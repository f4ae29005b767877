package lv.providus.kopskats.questionnaire;

import java.util.List;
import lv.providus.kopskats.shared.QuestionnaireVersionId;

/** What came of an uploaded questionnaire file. */
public sealed interface QuestionnaireUpload {

    /** The largest file that is read, in bytes. */
    int LARGEST_FILE = 512 * 1024;

    /** The file is stored as a draft. */
    record Stored(QuestionnaireVersionId id) implements QuestionnaireUpload {}

    /** Nothing is stored; everything that is wrong with the file, by line. */
    record Refused(List<FileProblem> problems) implements QuestionnaireUpload {}

    /** Nothing is stored: the file is of another questionnaire than the draft that it should replace. */
    record OtherQuestionnaire(QuestionCode draft, QuestionCode file) implements QuestionnaireUpload {}

    /** Nothing is stored: the draft that the file should replace is published by now, or gone. */
    record NoDraft() implements QuestionnaireUpload {}
}
