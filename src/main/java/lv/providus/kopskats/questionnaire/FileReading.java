package lv.providus.kopskats.questionnaire;

import java.util.List;

/** What came of reading a questionnaire file: its content, or everything that is wrong with it. */
sealed interface FileReading {

    record Read(QuestionnaireContent content) implements FileReading {}

    record Refused(List<FileProblem> problems) implements FileReading {}
}
