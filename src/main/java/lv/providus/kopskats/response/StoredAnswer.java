package lv.providus.kopskats.response;

import java.time.Instant;
import java.util.NoSuchElementException;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionnaireVersion;
import lv.providus.kopskats.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/** A row of the working copy or of a submission; the version of a submitted answer is 0. */
record StoredAnswer(
        QuestionId question,
        StoredValue value,
        boolean estimated,
        @Nullable String comment,
        @Nullable String reasonForWarning,
        int version,
        String changedBy,
        Instant changedAt) {

    WorkingAnswer toWorkingAnswer(QuestionnaireVersion questionnaire) {
        Item item = itemOf(questionnaire);
        return new WorkingAnswer(item.code(), contentOf(questionnaire, item), version, changedBy, changedAt);
    }

    SubmittedAnswer toSubmittedAnswer(QuestionnaireVersion questionnaire) {
        Item item = itemOf(questionnaire);
        return new SubmittedAnswer(item.code(), contentOf(questionnaire, item), changedBy, changedAt);
    }

    private AnswerContent contentOf(QuestionnaireVersion questionnaire, Item item) {
        return new AnswerContent(value.toAnswer(questionnaire, item), estimated, comment, reasonForWarning);
    }

    private Item itemOf(QuestionnaireVersion questionnaire) {
        return questionnaire
                .item(question)
                .orElseThrow(() -> new NoSuchElementException("There is no question " + question));
    }
}
