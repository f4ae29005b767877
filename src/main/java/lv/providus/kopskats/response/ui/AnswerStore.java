package lv.providus.kopskats.response.ui;

import java.io.Serializable;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.response.AnswerContent;
import lv.providus.kopskats.response.SaveResult;
import org.jspecify.annotations.Nullable;

/** Where the fields of the form save their answers. */
interface AnswerStore extends Serializable {

    SaveResult save(QuestionCode question, @Nullable AnswerContent content, int expectedVersion);
}
