package lv.providus.kopskats.questionnaire;

import java.time.Instant;
import lv.providus.kopskats.shared.LocalizedText;
import lv.providus.kopskats.shared.QuestionnaireVersionId;
import org.jspecify.annotations.Nullable;

/**
 * A version as it stands in a list.
 *
 * @param number counts the versions of the questionnaire, from 1
 * @param publishedAt null for a draft
 * @param items how many questions and statements are answered
 * @param assumedWordings how many wordings are ours until a researcher replaces them
 */
public record QuestionnaireVersionSummary(
        QuestionnaireVersionId id,
        QuestionCode code,
        int number,
        LocalizedText title,
        Instant createdAt,
        @Nullable Instant publishedAt,
        int items,
        int assumedWordings) {

    public boolean published() {
        return publishedAt != null;
    }
}
