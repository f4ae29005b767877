package lv.providus.kopskats.response;

import java.time.LocalDate;
import lv.providus.kopskats.questionnaire.QuestionCode;
import lv.providus.kopskats.shared.Language;
import lv.providus.kopskats.shared.RoundId;
import lv.providus.kopskats.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * A section to be entrusted to a colleague.
 *
 * @param section the code of the section
 * @param label who it is for, e.g. "Sociālais dienests"; authorship of the answers names it
 * @param email where to send the link, null or blank where the coordinator hands it over
 * @param lastDay the last day in Latvia on which it serves; null: as long as the round takes answers
 * @param message from the coordinator to the colleague, null or blank for none
 * @param language which the colleague reads
 */
public record NewDelegation(
        RoundId round,
        QuestionCode section,
        String label,
        @Nullable String email,
        @Nullable LocalDate lastDay,
        @Nullable String message,
        Language language) {

    /** The longest label, in characters. */
    public static final int LABEL_MAX_LENGTH = 100;

    /** The longest e-mail address, in characters. */
    public static final int EMAIL_MAX_LENGTH = 254;

    /** The longest message, in characters. */
    public static final int MESSAGE_MAX_LENGTH = 2_000;

    public NewDelegation {
        label = label.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        message = VisibleText.orNull(message);
    }
}
