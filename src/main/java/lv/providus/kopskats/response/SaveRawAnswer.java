package lv.providus.kopskats.response;

import java.util.Optional;
import java.util.UUID;
import lv.providus.kopskats.municipality.Atvk;
import lv.providus.kopskats.questionnaire.AnswerInput;
import lv.providus.kopskats.questionnaire.Item;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.questionnaire.RawAnswer;
import lv.providus.kopskats.questionnaire.Reading;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * One answer as it stands in the form, to be read and saved; see {@link SaveAnswer}.
 *
 * @param atvk the municipality that the form names, which has to be the own one
 * @param reasonAgain whether the person gave the reason for this very value, be it in the words of the one before
 */
public record SaveRawAnswer(
        RoundId round,
        Atvk atvk,
        QuestionCode question,
        RawAnswer raw,
        boolean estimated,
        @Nullable String comment,
        @Nullable String reasonForWarning,
        boolean reasonAgain,
        int expectedVersion,
        @Nullable UUID idempotencyKey) {

    /** Empty where the field says nothing. */
    Reading<Optional<AnswerContent>> read(Item item) {
        return AnswerInput.read(item, raw)
                .map(value -> value.map(given -> new AnswerContent(given, estimated, comment, reasonForWarning)));
    }

    /** Whether the field may say nothing, in which case a stored answer is cleared. */
    boolean mayClear() {
        boolean typed = !VisibleText.isBlank(raw.typed());
        boolean chosen = raw.choices() != null && !raw.choices().isEmpty();
        return raw.missing() == null && !typed && !chosen;
    }

    boolean hasComment() {
        return !VisibleText.isBlank(comment);
    }
}
